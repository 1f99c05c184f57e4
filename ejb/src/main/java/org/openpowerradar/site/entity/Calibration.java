package org.openpowerradar.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * Turns a raw value into amperes and watts:
 *
 * <pre>
 * amperes = raw * amperesPerUnit * ctRatio * currentFactor
 * watts   = amperes * volts * powerFactor
 * </pre>
 */
@Embeddable
public class Calibration {

  /** What loads of buildings have where nobody measured it. */
  public static final BigDecimal DEFAULT_POWER_FACTOR = new BigDecimal("0.95");

  @Column(name = "amperes_per_unit", nullable = false, precision = 18, scale = 12)
  private BigDecimal amperesPerUnit;

  @Column(name = "ct_ratio", nullable = false, precision = 9, scale = 3)
  private BigDecimal ctRatio = BigDecimal.ONE;

  @Column(name = "current_factor", nullable = false, precision = 7, scale = 3)
  private BigDecimal currentFactor = BigDecimal.ONE;

  @Column(name = "volts", nullable = false, precision = 7, scale = 2)
  private BigDecimal volts;

  @Column(name = "power_factor", nullable = false, precision = 4, scale = 3)
  private BigDecimal powerFactor = DEFAULT_POWER_FACTOR;

  protected Calibration() {}

  /**
   * Takes the gain of the sensor and the voltage of the phase; no current transformer, one
   * conductor, power factor 0.95.
   *
   * @param amperesPerUnit gain [A per raw unit], above 0
   * @param volts of the phase [V], above 0
   */
  public Calibration(BigDecimal amperesPerUnit, BigDecimal volts) {
    this.amperesPerUnit = amperesPerUnit;
    this.volts = volts;
  }

  /** Says that the sensor sits on the secondary side of a current transformer, such as 40:1. */
  public Calibration throughTransformer(BigDecimal ratio) {
    ctRatio = ratio;
    return this;
  }

  /** Says that only one of several parallel conductors is measured: their number. */
  public Calibration ofParallelConductors(BigDecimal number) {
    currentFactor = number;
    return this;
  }

  /** Takes the power factor of the load, above 0 to 1. */
  public Calibration withPowerFactor(BigDecimal factor) {
    powerFactor = factor;
    return this;
  }

  /** The same with what is corrected; this one stays as it is. */
  public Calibration corrected(CalibrationChange change) {
    Calibration other =
        new Calibration(
            either(change.amperesPerUnit(), amperesPerUnit), either(change.volts(), volts));
    other.ctRatio = either(change.ctRatio(), ctRatio);
    other.currentFactor = either(change.currentFactor(), currentFactor);
    other.powerFactor = either(change.powerFactor(), powerFactor);
    return other;
  }

  /** An equal one: two rows must not share it. */
  Calibration copy() {
    return new Calibration(amperesPerUnit, volts)
        .throughTransformer(ctRatio)
        .ofParallelConductors(currentFactor)
        .withPowerFactor(powerFactor);
  }

  private static BigDecimal either(BigDecimal changed, BigDecimal present) {
    return changed != null ? changed : present;
  }

  /** Returns the gain of the sensor [A per raw unit]. */
  public double amperesPerUnit() {
    return amperesPerUnit.doubleValue();
  }

  /** Returns the primary current divided by the secondary one; 1 without a transformer. */
  public double ctRatio() {
    return ctRatio.doubleValue();
  }

  /** Returns the number of parallel conductors of which one is measured; 1 as a rule. */
  public double currentFactor() {
    return currentFactor.doubleValue();
  }

  /** Returns the voltage of the phase [V]. */
  public double volts() {
    return volts.doubleValue();
  }

  /** Returns the power factor of the load, above 0 to 1. */
  public double powerFactor() {
    return powerFactor.doubleValue();
  }
}
