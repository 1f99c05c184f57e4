package org.openpowerradar.web.page.site;

import java.util.List;
import java.util.stream.Stream;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.site.address.EnergyAddress;
import org.openpowerradar.web.page.site.address.Metric;
import org.openpowerradar.web.page.site.address.Resolutions;
import org.openpowerradar.web.page.site.picture.EmptyCase;
import org.openpowerradar.web.page.time.Days;
import org.openpowerradar.web.page.time.SiteTimes;
import org.openpowerradar.web.page.time.Span;

/** What the reader may choose on the energy page; each choice is a link to another address. */
public final class EnergyChoices {
  private final EnergyAddress address;
  private final Texts texts;
  private final SiteTimes times;

  EnergyChoices(EnergyAddress address, Texts texts, SiteTimes times) {
    this.address = address;
    this.texts = texts;
    this.times = times;
  }

  /**
   * One choice of several.
   *
   * @param current "true" for the one in force, otherwise null, as aria-current wants it
   */
  public record Choice(String label, String link, String current) {}

  public List<Choice> metrics() {
    return Stream.of(Metric.values())
        .map(each -> choice("metric." + each.code(), address.with(each), each == address.metric()))
        .toList();
  }

  public List<Choice> spans() {
    return Stream.of(Span.values())
        .map(
            each ->
                choice(
                    "period." + each.code(),
                    address.with(each),
                    address.span().filter(each::equals).isPresent()))
        .toList();
  }

  /** Only the resolutions that suit the period. */
  public List<Choice> resolutions() {
    return Resolutions.sensible(address.days().count()).stream().map(this::resolution).toList();
  }

  /** The days shown, "24 Oct \u2013 26 Oct 2026". */
  public String days() {
    return times.days(address.days());
  }

  /** Hours of the period where a clock change makes them unusual, otherwise empty. */
  public String hours() {
    Days days = address.days();
    long hours = days.hours(times.zone());
    return hours == 24L * days.count() ? "" : hours + "\u00a0h";
  }

  /** First day, as a date field wants it. */
  public String from() {
    return address.days().first().toString();
  }

  /** Last day, as a date field wants it. */
  public String to() {
    return address.days().last().toString();
  }

  /** The metric in force, kept by the calendar form. */
  public String metric() {
    return address.metric().code();
  }

  /** The devices chosen as they stand in the address, kept by the calendar form; may be empty. */
  public String devices() {
    return address.devicesCode();
  }

  /** The groups chosen as they stand in the address, kept by the calendar form; may be empty. */
  public String groups() {
    return address.groupsCode();
  }

  /** The same picture with the devices that are shown when nobody chooses. */
  public String usualDevices() {
    return address.withUsualDevices().link();
  }

  /** The same picture, its values written out. */
  public String withValues() {
    return address.link() + "&values=all#values";
  }

  /** The same picture without its values written out. */
  public String withoutValues() {
    return address.link();
  }

  /** Where to go from a site with nothing to show. */
  public String emptyLink(EmptyCase empty, String account) {
    return switch (empty) {
      case NOT_SET_UP, WAITING -> "/app/settings/bridges?account=" + account;
      case NOTHING_IN_PERIOD -> address.with(Span.LAST_7_DAYS);
    };
  }

  /** True when the days were picked in the calendar. */
  public boolean isPicked() {
    return address.span().isEmpty();
  }

  /** Name of the resolution in force, for the head of the peak column. */
  public String resolution() {
    return texts.text("resolution." + Resolutions.code(address.resolution()));
  }

  private Choice resolution(Resolution each) {
    String key = "resolution." + Resolutions.code(each);
    return choice(key, address.with(each), each == address.resolution());
  }

  private Choice choice(String key, String link, boolean current) {
    return new Choice(texts.text(key), link, current ? "true" : null);
  }
}
