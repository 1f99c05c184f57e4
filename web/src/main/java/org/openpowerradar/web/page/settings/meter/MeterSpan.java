package org.openpowerradar.web.page.settings.meter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.entity.Resolution;

/** How much of a meter is shown: up to the last day of which it has amounts. */
public enum MeterSpan {
  DAY(1, Resolution.HOUR),
  MONTH(31, Resolution.DAY),
  YEAR(366, Resolution.DAY);

  private final int days;
  private final Resolution resolution;

  MeterSpan(int days, Resolution resolution) {
    this.days = days;
    this.resolution = resolution;
  }

  /** The one of this name; a month for any other. */
  public static MeterSpan of(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(MONTH);
  }

  /** What to ask for. {@code end} is where the amounts of the meter end. */
  public EnergyQuery query(Instant end, ZoneId zone) {
    LocalDate last = LocalDate.ofInstant(end.minusSeconds(1), zone);
    return new EnergyQuery(
        last.minusDays(days - 1L).atStartOfDay(zone).toInstant(),
        last.plusDays(1).atStartOfDay(zone).toInstant(),
        resolution);
  }
}
