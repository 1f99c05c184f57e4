package org.openpowerradar.web.page.settings.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.figure.Scale;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.time.SiteTimes;

/** Writes meters and imports in the reader's language. */
public final class MeterWriting {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final Language language;
  private final List<SiteSummary> places;

  public MeterWriting(Language language, List<SiteSummary> places) {
    this.language = language;
    this.places = places;
  }

  Texts texts() {
    return language.texts();
  }

  Figures figures() {
    return language.figures();
  }

  /** Name of a site; a dash if the reader may not see it. */
  public String site(SiteId id) {
    return places.stream()
        .filter(each -> each.id().equals(id))
        .map(SiteSummary::name)
        .findFirst()
        .orElse(Figure.DASH);
  }

  SiteTimes times(SiteId id) {
    ZoneId zone =
        places.stream()
            .filter(each -> each.id().equals(id))
            .map(SiteSummary::timeZone)
            .findFirst()
            .orElse(ZoneOffset.UTC);
    return language.times(zone);
  }

  /** Day and time on the clock of a site. */
  String moment(SiteId site, Instant instant) {
    return instant == null ? Figure.DASH : times(site).dayAndTime(instant);
  }

  /** "1 Jan 2019 - 31 Dec 2019": the days in which something lies, with their years. */
  String days(SiteId site, Instant from, Instant to) {
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(language.getLocale())
            .withZone(times(site).zone());
    return day.format(from) + " \u2013 " + day.format(to.minusSeconds(1));
  }

  /** A word for one of a few. */
  public String word(String family, Enum<?> value) {
    return value == null ? Figure.DASH : texts().text(family + "." + value.name());
  }

  /** "15 min" or "1 h". */
  String interval(int seconds) {
    return figures().duration(java.time.Duration.ofSeconds(seconds));
  }

  /** An amount with the unit that suits it. */
  public Figure amount(MeterUnit unit, BigDecimal amount) {
    double base = base(unit, amount);
    return figures().figure(scale(unit, base), base);
  }

  static Scale scale(MeterUnit unit, double largest) {
    return quantity(unit).scale(largest);
  }

  /** The amount in the base unit of its quantity. */
  static double base(MeterUnit unit, BigDecimal amount) {
    return unit == MeterUnit.KILOWATT_HOUR
        ? amount.multiply(THOUSAND).doubleValue() /* [Wh] */
        : amount.doubleValue();
  }

  private static Quantity quantity(MeterUnit unit) {
    return unit == MeterUnit.KILOWATT_HOUR ? Quantity.ENERGY : Quantity.VOLUME;
  }
}
