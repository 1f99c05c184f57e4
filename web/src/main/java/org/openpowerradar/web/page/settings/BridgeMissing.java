package org.openpowerradar.web.page.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.QuarantinedMessage;
import org.openpowerradar.web.page.language.Language;

/** What of a bridge is missing and what of it was refused, in the side panel; newest first. */
public final class BridgeMissing {
  static final Duration SHOWN = Duration.ofDays(30);
  private static final int MOST = 20;

  private final List<Row> gaps = new ArrayList<>();
  private final List<Row> refused = new ArrayList<>();
  private final long refusedCount;

  /** When, and what. */
  public record Row(String when, String what) {}

  BridgeMissing(List<BridgeGap> gaps, List<QuarantinedMessage> messages, Writing writing) {
    List<BridgeGap> newest = new ArrayList<>(gaps);
    Collections.reverse(newest);
    newest.stream().limit(MOST).map(writing::gap).forEach(this.gaps::add);
    messages.stream().limit(MOST).map(writing::refused).forEach(refused::add);
    refusedCount = messages.size();
  }

  /** How gaps of a bridge at a site are written. */
  record Writing(BridgeWriting times, Language language, SiteId site) {
    private Row gap(BridgeGap gap) {
      String from = times.dayAndTime(gap.from(), site);
      String cause = "bridge.gap." + gap.cause().name();
      if (gap.records() != null) {
        return new Row(from, language.texts().text(cause, gap.records()));
      }
      String length =
          gap.to() == null
              ? language.texts().text("bridge.gap.lasts")
              : language.figures().duration(Duration.between(gap.from(), gap.to()));
      return new Row(from, language.texts().text(cause, length));
    }

    private Row refused(QuarantinedMessage message) {
      return new Row(
          times.dayAndTime(message.received(), site),
          language
              .texts()
              .text(
                  "bridge.refused.message", message.records(), message.bytes(), message.reason()));
    }
  }

  public List<Row> gaps() {
    return gaps;
  }

  public List<Row> refused() {
    return refused;
  }

  /** How many messages are kept aside, 1000 at most. */
  public long refusedCount() {
    return refusedCount;
  }
}
