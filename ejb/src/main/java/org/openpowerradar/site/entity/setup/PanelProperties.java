package org.openpowerradar.site.entity.setup;

import java.math.BigDecimal;
import org.openpowerradar.site.entity.VoltageSource;

/**
 * What people say of a panel.
 *
 * @param name 1..120 characters, unique in the zone
 * @param supply how it is connected
 * @param source where the volts come from
 * @param volts between phase and neutral where they are not measured [V], at most 2 decimals
 * @param powerFactor of loads of which nothing better is known, above 0 to 1, at most 3 decimals
 */
public record PanelProperties(
    String name, Supply supply, VoltageSource source, BigDecimal volts, BigDecimal powerFactor) {

  /**
   * Checks it.
   *
   * @throws SetupException if something is missing or out of its range
   */
  public PanelProperties {
    name = SetupNames.checked(name);
    supply = Checked.given(supply, SetupError.SUPPLY);
    source = Checked.given(source, SetupError.VOLTAGE_SOURCE);
    volts = Checked.positive(Checked.given(volts, SetupError.VOLTS), "100000", 2, SetupError.VOLTS);
    powerFactor =
        Checked.positive(
            Checked.given(powerFactor, SetupError.POWER_FACTOR),
            "1.001",
            3,
            SetupError.POWER_FACTOR);
  }

  /** Returns one with the usual volts and power factor 0.95, of which the volts are fixed. */
  public static PanelProperties usual(String name, Supply supply) {
    return new PanelProperties(
        name, supply, VoltageSource.FIXED, supply.volts(), new BigDecimal("0.95"));
  }
}
