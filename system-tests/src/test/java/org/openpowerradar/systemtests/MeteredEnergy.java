package org.openpowerradar.systemtests;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * Energy over some time as the interface tells it, with how its seconds are known.
 *
 * @param wattHours [Wh]
 * @param measured [s]
 * @param repaired [s]
 * @param off [s]
 * @param missing [s]
 */
record MeteredEnergy(double wattHours, long measured, long repaired, long off, long missing) {
  private static final MeteredEnergy NONE = new MeteredEnergy(0, 0, 0, 0, 0);

  /** Of intervals one after the other. */
  static MeteredEnergy sum(List<MeteredEnergy> intervals) {
    return intervals.stream().reduce(NONE, MeteredEnergy::plus);
  }

  /** Of one interval; where nothing is known there is no energy. */
  static MeteredEnergy of(JsonValue value) {
    JsonObject interval = value.asJsonObject();
    return new MeteredEnergy(
        interval.isNull("wattHours") ? 0 : interval.getJsonNumber("wattHours").doubleValue(),
        seconds(interval, "measuredSeconds"),
        seconds(interval, "repairedSeconds"),
        seconds(interval, "offSeconds"),
        seconds(interval, "missingSeconds"));
  }

  private static long seconds(JsonObject interval, String name) {
    JsonNumber number = interval.getJsonNumber(name);
    return number.longValueExact();
  }

  MeteredEnergy plus(MeteredEnergy other) {
    return new MeteredEnergy(
        wattHours + other.wattHours,
        measured + other.measured,
        repaired + other.repaired,
        off + other.off,
        missing + other.missing);
  }

  /** All seconds that have passed [s]. */
  long seconds() {
    return measured + repaired + off + missing;
  }
}
