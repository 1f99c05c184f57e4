package org.openpowerradar.site.entity.setup;

import java.math.BigDecimal;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;

/**
 * What people say of a device.
 *
 * @param name 1..120 characters, unique in the panel
 * @param description at most 500 characters; null: none
 * @param category what it is for
 * @param type what kind of the category it is, in the customer's words, at most 60 characters;
 *     null: not told
 * @param colour in charts, 1..8; 0: the next of the site
 * @param phases of the panel that it uses
 * @param powerFactor for sensors put on from now on, above 0 to 1, at most 3 decimals
 * @param currentFactor parallel conductors of which one is measured, for sensors put on from now on
 * @param parent the device that feeds it, of the same site; null: none
 */
public record DeviceProperties(
    String name,
    String description,
    DeviceCategory category,
    String type,
    int colour,
    PhaseSet phases,
    BigDecimal powerFactor,
    BigDecimal currentFactor,
    DeviceId parent) {

  /**
   * Checks it.
   *
   * @throws SetupException if something is missing or out of its range
   */
  public DeviceProperties {
    name = SetupNames.checked(name);
    description = Checked.optional(description, 500, SetupError.DESCRIPTION);
    category = Checked.given(category, SetupError.CATEGORY);
    type = Checked.optional(type, 60, SetupError.TYPE);
    if (colour < 0 || colour > Device.COLOURS) {
      throw new SetupException(SetupError.COLOUR);
    }
    phases = Checked.given(phases, SetupError.PHASES);
    powerFactor =
        Checked.positive(
            Checked.given(powerFactor, SetupError.POWER_FACTOR),
            "1.001",
            3,
            SetupError.POWER_FACTOR);
    currentFactor =
        Checked.positive(
            Checked.given(currentFactor, SetupError.CURRENT_FACTOR),
            "10000",
            3,
            SetupError.CURRENT_FACTOR);
  }

  /** Returns one of which only the necessary is known; power factor 0.95, one conductor. */
  public static DeviceProperties usual(String name, DeviceCategory category, PhaseSet phases) {
    return new DeviceProperties(
        name, null, category, null, 0, phases, new BigDecimal("0.95"), BigDecimal.ONE, null);
  }

  /** Returns the same with another name and other phases. */
  public DeviceProperties named(String other, PhaseSet used) {
    return new DeviceProperties(
        other, description, category, type, colour, used, powerFactor, currentFactor, parent);
  }

  /** Returns the same fed by another device; null: by none. */
  public DeviceProperties fedBy(DeviceId feeder) {
    return new DeviceProperties(
        name, description, category, type, colour, phases, powerFactor, currentFactor, feeder);
  }

  /** Returns the same with another colour. */
  public DeviceProperties coloured(int number) {
    return new DeviceProperties(
        name, description, category, type, number, phases, powerFactor, currentFactor, parent);
  }
}
