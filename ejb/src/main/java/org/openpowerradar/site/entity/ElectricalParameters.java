package org.openpowerradar.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which sensor measures a phase of a device, and what turns its raw value into watts, for a span of
 * time.
 *
 * <p>When a sensor is changed or a current transformer is, the row ends and another begins. When a
 * row was wrong, it is corrected in place and the past is restated, for only raw values are stored.
 * Spans begin and end on quarter hours (UTC), the unit of energy, and do not overlap.
 */
@Entity
@Table(name = "electrical_parameter")
public class ElectricalParameters {

  private static final long QUARTER_HOUR_SECONDS = 900;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "device", nullable = false, updatable = false)
  private Device device;

  @Column(name = "phase", nullable = false, updatable = false)
  private short phase;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "sensor", nullable = false)
  private Sensor sensor;

  @Embedded private Calibration calibration;

  @Column(name = "valid_from", nullable = false)
  private Instant validFrom;

  @Column(name = "valid_to")
  private Instant validTo;

  protected ElectricalParameters() {}

  /**
   * Puts a sensor on a phase from a moment on.
   *
   * @throws IllegalArgumentException if the device has no such phase, the sensor is another
   *     account's, or the moment is not on a quarter hour
   */
  public ElectricalParameters(
      Device device, int phase, Sensor sensor, Calibration calibration, Instant validFrom) {
    if (phase < 1 || phase > device.phases()) {
      throw new IllegalArgumentException("The device has no phase " + phase);
    }
    if (!sensor.account().equals(device.account())) {
      throw new IllegalArgumentException("The sensor belongs to another account");
    }
    this.account = device.account().value();
    this.device = device;
    this.phase = (short) phase;
    this.sensor = sensor;
    this.calibration = calibration;
    this.validFrom = requireQuarterHour(validFrom);
  }

  /**
   * Ends the span; the moment itself is no longer within.
   *
   * @throws IllegalArgumentException if the moment is not on a quarter hour or not after the start
   */
  public ElectricalParameters until(Instant end) {
    if (!requireQuarterHour(end).isAfter(validFrom)) {
      throw new IllegalArgumentException("Ends before it begins: " + end);
    }
    validTo = end;
    return this;
  }

  /**
   * Corrects a part of the span: the span is cut there, the sensor stays.
   *
   * @param from first moment of the part, on a quarter hour
   * @param to first moment after it, on a quarter hour; null: for ever
   * @return the rows that are new, beside this one: without overlap and without a hole they cover
   *     what this one did; empty if the part lies outside, or is all of it
   * @throws IllegalArgumentException if a moment is not on a quarter hour
   */
  public List<ElectricalParameters> correct(CalibrationChange change, Instant from, Instant to) {
    requireQuarterHour(from);
    Instant until = to == null ? null : requireQuarterHour(to);
    boolean isOutside =
        until != null && !until.isAfter(validFrom) || validTo != null && !validTo.isAfter(from);
    if (isOutside) {
      return List.of();
    }
    List<ElectricalParameters> added = new ArrayList<>();
    Instant end = validTo;
    if (until != null && (end == null || until.isBefore(end))) {
      added.add(part(calibration, until, end));
      end = until;
    }
    if (from.isAfter(validFrom)) {
      added.add(part(calibration.corrected(change), from, end));
      validTo = from;
    } else {
      calibration = calibration.corrected(change);
      validTo = end;
    }
    return added;
  }

  private ElectricalParameters part(Calibration present, Instant from, Instant to) {
    ElectricalParameters part =
        new ElectricalParameters(device, phase, sensor, present.copy(), from);
    part.validTo = to;
    return part;
  }

  /** The same sensor with equal parameters on the same phase of another device, to the same end. */
  public ElectricalParameters at(Device other, Instant from) {
    ElectricalParameters moved =
        new ElectricalParameters(other, phase, sensor, calibration.copy(), from);
    moved.validTo = validTo;
    return moved;
  }

  public Device device() {
    return device;
  }

  /** Returns the phase, 1..3. */
  public int phase() {
    return phase;
  }

  public Sensor sensor() {
    return sensor;
  }

  public Calibration calibration() {
    return calibration;
  }

  /** Returns the first moment within, on a quarter hour. */
  public Instant validFrom() {
    return validFrom;
  }

  /** Returns the first moment after it, on a quarter hour; empty: still valid. */
  public Optional<Instant> validTo() {
    return Optional.ofNullable(validTo);
  }

  public boolean isValidAt(Instant moment) {
    return !moment.isBefore(validFrom) && (validTo == null || moment.isBefore(validTo));
  }

  private static Instant requireQuarterHour(Instant moment) {
    if (moment.getNano() != 0 || moment.getEpochSecond() % QUARTER_HOUR_SECONDS != 0) {
      throw new IllegalArgumentException("Not on a quarter hour: " + moment);
    }
    return moment;
  }
}
