package org.openpowerradar.web.page.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.settings.access.Security;

/** Writes what bridges report in the words of the reader. */
final class BridgeWriting {
  private static final Duration RELATIVE = Duration.ofDays(7);

  private final Language language;
  private final List<SiteSummary> sites;
  private final Instant now;

  BridgeWriting(Language language, List<SiteSummary> sites, Instant now) {
    this.language = language;
    this.sites = sites;
    this.now = now;
  }

  /** A sentence on the bridges that do not encrypt; null when all do. */
  static String readable(List<BridgeOverview> bridges, Texts texts) {
    List<Security> readable =
        bridges.stream()
            .map(each -> Security.of(each.level()))
            .filter(Security::isReadableOnTheWay)
            .toList();
    if (readable.isEmpty()) {
      return null;
    }
    String sentence = texts.text("bridges.readable", readable.size());
    int unproven = Collections.frequency(readable, Security.LEGACY);
    return unproven == 0 ? sentence : sentence + " " + texts.text("bridges.unproven", unproven);
  }

  /** A line of the table; {@code link} opens its detail. */
  BridgeRow row(BridgeOverview bridge, String link) {
    String serial = bridge.serial().toString();
    return new BridgeRow(
        new BridgeRow.Name(bridge.name(), serial, site(bridge.site()), link, "bridge-" + serial),
        or(bridge.model()),
        Security.of(bridge.level()).code(),
        new BridgeRow.Heard(
            or(bridge.firmware()), dbm(bridge.noiseDbm()), count(bridge.sensorsHeard())),
        new BridgeRow.Status(BridgeStatus.of(bridge).code(), lastSeen(bridge)),
        flags(bridge));
  }

  private List<String> flags(BridgeOverview bridge) {
    List<String> flags = new ArrayList<>();
    if (bridge.isDowngraded()) {
      flags.add(language.texts().text("bridge.flag.downgraded"));
    }
    if (bridge.refusedFrom() != null) {
      flags.add(language.texts().text("bridge.flag.belowPolicy"));
    }
    return flags;
  }

  /** What is wrong with the connection of a bridge, most urgent first; may be empty. */
  List<String> warnings(BridgeOverview bridge) {
    return BridgeWarnings.of(bridge, language, language.times(zone(bridge.site())), now);
  }

  /** When a bridge was last heard, "8 s ago". */
  String lastSeen(BridgeOverview bridge) {
    return bridge.lastSeen() == null
        ? language.texts().text("bridge.never")
        : ago(bridge.lastSeen(), bridge.site());
  }

  /** "8 s ago"; after a week the day and time at the site. */
  String ago(Instant instant, SiteId site) {
    Duration age = Duration.between(instant, now);
    if (age.compareTo(RELATIVE) > 0) {
      return language.times(zone(site)).dayAndTime(instant);
    }
    Duration shown = age.isNegative() ? Duration.ZERO : age;
    return language.texts().text("time.ago", language.figures().duration(shown));
  }

  /** Day and time at the site. */
  String dayAndTime(Instant instant, SiteId site) {
    return language.times(zone(site)).dayAndTime(instant);
  }

  /** Name of a site, or a dash. */
  String site(SiteId site) {
    return find(site).map(SiteSummary::name).orElse(Figure.DASH);
  }

  /** Level of a radio signal. */
  Figure dbm(Integer level) {
    return level == null ? Figure.none() : language.figures().count(level, "dBm");
  }

  /** A number or a dash. */
  String count(Number number) {
    return number == null ? Figure.DASH : language.figures().count(number.longValue());
  }

  /** The text, or a dash where there is none. */
  static String or(String text) {
    return text == null || text.isBlank() ? Figure.DASH : text;
  }

  private ZoneId zone(SiteId site) {
    return find(site).map(SiteSummary::timeZone).orElse(ZoneOffset.UTC);
  }

  private Optional<SiteSummary> find(SiteId site) {
    return sites.stream().filter(each -> each.id().equals(site)).findFirst();
  }
}
