package org.openpowerradar.web.rest;

import org.openpowerradar.meter.boundary.MeterSummary;

/**
 * A meter in JSON.
 *
 * @param id for the addresses below {@code /meters}
 * @param site where it counts
 * @param name what people call it
 * @param kind ELECTRICITY, GAS, HEAT or WATER
 * @param unit of every amount, such as kWh
 * @param direction DELIVERED to the site or RECEIVED from it
 * @param source IMPORTED or PULSE
 * @param knownFrom start of the first interval it has; absent if none
 * @param knownTo end of the last interval; absent if none
 * @param intervalSeconds length of the last interval [s]; absent if none
 */
public record MeterItem(
    long id,
    long site,
    String name,
    String kind,
    String unit,
    String direction,
    String source,
    String knownFrom,
    String knownTo,
    Integer intervalSeconds) {

  static MeterItem of(MeterSummary meter) {
    MeterSummary.Known known = meter.known();
    return new MeterItem(
        meter.id().value(),
        meter.site().value(),
        meter.name(),
        meter.measure().kind().name(),
        meter.measure().unit().symbol(),
        meter.measure().direction().name(),
        meter.measure().source().name(),
        known == null ? null : known.from().toString(),
        known == null ? null : known.to().toString(),
        known == null ? null : known.seconds());
  }
}
