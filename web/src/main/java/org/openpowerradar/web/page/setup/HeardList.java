package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpowerradar.reading.boundary.adoption.HeardNow;
import org.openpowerradar.reading.boundary.adoption.HeardSensor;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;

/** The sensors that bridges of the site hear now, asked for anew every few seconds. */
@Named
@RequestScoped
public class HeardList {
  private static final int STRONG = -70;
  private static final int FAIR = -85;

  /** So many are enough to find the one that was just clipped on. */
  private static final int SHOWN = 12;

  @Inject HeardNow heardNow;
  @Inject DeploymentPage page;
  @Inject Language language;
  @Inject HttpServletRequest request;
  Clock clock = Clock.systemUTC();

  private List<HeardSensor> heard;

  /**
   * A sensor.
   *
   * @param strength strong, fair or weak
   * @param place the device on which it sits; null: not assigned
   * @param link chooses it for the device that is open; null where there is none
   */
  public record Row(
      String serial,
      String kind,
      String bridge,
      String signal,
      String strength,
      String age,
      String place,
      String link) {}

  /** Those not assigned first; the first few unless all are asked for. */
  public List<Row> getRows() {
    Instant now = clock.instant();
    return wanted().limit(isAll() ? Long.MAX_VALUE : SHOWN).map(each -> row(each, now)).toList();
  }

  /**
   * Where a device is open only those that can be chosen for it; of them those that are searched.
   */
  private Stream<HeardSensor> wanted() {
    String search = page.getSearch().toLowerCase(Locale.ROOT);
    return heard().stream()
        .filter(each -> page.getDevice() == null || !each.isAssigned())
        .filter(each -> isMeant(each, search));
  }

  private static boolean isMeant(HeardSensor sensor, String search) {
    String device = sensor.device() == null ? "" : sensor.device().toLowerCase(Locale.ROOT);
    return sensor.serial().toString().contains(search) || device.contains(search);
  }

  /** True when all are asked for instead of the first few. */
  public boolean isAll() {
    return "all".equals(request.getParameter("heard"));
  }

  /** "Show all 120"; null while all are shown. */
  public String getMore() {
    long all = wanted().count();
    return isAll() || all <= SHOWN ? null : language.texts().text("setup.heard.more", all);
  }

  /** Address of the same with all of them. */
  public String getMoreLink() {
    String search = URLEncoder.encode(page.getSearch(), StandardCharsets.UTF_8);
    String open = page.getOpen().isEmpty() ? "" : "&open=" + page.getOpen();
    return page.getLink() + open + (search.isEmpty() ? "" : "&q=" + search) + "&heard=all#heard";
  }

  /** "12 heard, 3 of them not assigned". */
  public String getFacts() {
    long free = heard().stream().filter(each -> !each.isAssigned()).count();
    return language.texts().text("setup.heard.facts", heard().size(), free);
  }

  /** Key of the sentence that tells why the list is empty. */
  public String getSilence() {
    if (heard().isEmpty()) {
      return "setup.heard.none";
    }
    return page.getSearch().isEmpty() ? "setup.heard.allAssigned" : "setup.heard.notFound";
  }

  private List<HeardSensor> heard() {
    if (heard == null) {
      heard = heardNow.at(page.getDeployment().site().id());
    }
    return heard;
  }

  private Row row(HeardSensor sensor, Instant now) {
    Texts texts = language.texts();
    long age = Math.max(0, Duration.between(sensor.at(), now).toSeconds());
    return new Row(
        sensor.serial().toString(),
        texts.text(sensor.isMeter() ? "setup.heard.meter" : "setup.heard.current"),
        sensor.bridgeName(),
        texts.text("setup.heard.dbm", sensor.rssi()),
        strength(sensor.rssi()),
        age < 120
            ? texts.text("setup.heard.seconds", age)
            : texts.text("setup.heard.minutes", age / 60),
        place(sensor, texts),
        link(sensor));
  }

  private static String place(HeardSensor sensor, Texts texts) {
    if (!sensor.isAssigned()) {
      return null;
    }
    return sensor.device() == null
        ? texts.text("setup.heard.elsewhere")
        : texts.text("setup.heard.place", sensor.device(), sensor.place().phase());
  }

  private String link(HeardSensor sensor) {
    return page.getDevice() == null
        ? null
        : page.getLink()
            + "&open="
            + page.getOpen()
            + "&serial="
            + sensor.serial()
            + (sensor.isMeter() ? "&meter=true" : "")
            + "#adopt";
  }

  static String strength(int rssi) {
    if (rssi >= STRONG) {
      return "strong";
    }
    return rssi >= FAIR ? "fair" : "weak";
  }
}
