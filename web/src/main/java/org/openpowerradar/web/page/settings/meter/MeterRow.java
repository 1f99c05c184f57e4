package org.openpowerradar.web.page.settings.meter;

import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.web.page.figure.Figure;

/**
 * A meter in the list.
 *
 * @param id number in addresses
 * @param link address with its detail
 * @param name what people call it
 * @param site where it counts
 * @param kind what it counts, in words
 * @param direction which way and who tells, in words
 * @param unit of its amounts
 * @param known from when to when it has amounts
 * @param interval length of the last one
 */
public record MeterRow(
    String id,
    String link,
    String name,
    String site,
    String kind,
    String direction,
    String unit,
    String known,
    String interval) {

  /** Writes a meter. */
  public static MeterRow of(MeterSummary meter, String link, MeterWriting writing) {
    MeterSummary.Known known = meter.known();
    return new MeterRow(
        meter.id().toString(),
        link,
        meter.name(),
        writing.site(meter.site()),
        writing.word("meter.kind", meter.measure().kind()),
        writing.word("meter.direction", meter.measure().direction()),
        meter.measure().unit().symbol(),
        known == null
            ? writing.texts().text("meters.empty")
            : writing.days(meter.site(), known.from(), known.to()),
        known == null ? Figure.DASH : writing.interval(known.seconds()));
  }
}
