package org.openpowerradar.web.page.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.settings.access.Security;
import org.openpowerradar.web.page.time.SiteTimes;

/** What is wrong with the security of a bridge's connection, in words. */
final class BridgeWarnings {

  private BridgeWarnings() {}

  /** Whole sentences on one bridge, most urgent first; may be none. */
  static List<String> of(BridgeOverview bridge, Language language, SiteTimes times, Instant now) {
    Texts texts = language.texts();
    List<String> warnings = new ArrayList<>();
    if (bridge.isDowngraded()) {
      String before = texts.text("security." + Security.of(bridge.best()).code());
      warnings.add(texts.text("bridge.downgraded", before));
    }
    if (bridge.refusedFrom() != null) {
      warnings.add(
          bridge.refusedFrom().isAfter(now)
              ? texts.text("bridge.refusedFrom", times.exact(bridge.refusedFrom()))
              : texts.text("bridge.refusedNow"));
    }
    return warnings;
  }

  /** A sentence on those of an account that were downgraded; null when there are none. */
  static String downgraded(List<BridgeOverview> bridges, Texts texts) {
    long count = bridges.stream().filter(BridgeOverview::isDowngraded).count();
    return count == 0 ? null : texts.text("bridges.downgraded", count);
  }

  /** A sentence on those that the policy of the account refuses; null when there are none. */
  static String refused(List<BridgeOverview> bridges, Texts texts, Instant now) {
    List<Instant> days =
        bridges.stream()
            .filter(each -> each.enabled() && each.refusedFrom() != null)
            .map(BridgeOverview::refusedFrom)
            .toList();
    if (days.isEmpty()) {
      return null;
    }
    boolean isAhead = days.get(0).isAfter(now);
    return texts.text(isAhead ? "bridges.willBeRefused" : "bridges.areRefused", days.size());
  }
}
