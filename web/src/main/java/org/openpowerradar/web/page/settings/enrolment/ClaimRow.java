package org.openpowerradar.web.page.settings.enrolment;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.openpowerradar.bridge.boundary.enrolment.ClaimView;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;

/**
 * A claim on a page; every text is ready to be shown.
 *
 * @param id names it
 * @param state "waiting", "proven", "withdrawn" or "expired"
 * @param words how it stands, in a sentence
 * @param wrong a sentence on logins with another secret; null if there were none
 */
public record ClaimRow(
    String id, String serial, String name, String site, String state, String words, String wrong) {

  static ClaimRow of(ClaimView claim, List<SiteSummary> sites, Language language) {
    String state = claim.isWaiting() ? "waiting" : claim.outcome().name().toLowerCase(Locale.ROOT);
    ZoneId zone =
        sites.stream()
            .filter(each -> each.id().equals(claim.site()))
            .map(SiteSummary::timeZone)
            .findFirst()
            .orElse(ZoneOffset.UTC);
    return new ClaimRow(
        Long.toString(claim.id()),
        claim.serial().toString(),
        claim.name(),
        sites.stream()
            .filter(each -> each.id().equals(claim.site()))
            .map(SiteSummary::name)
            .findFirst()
            .orElse(Figure.DASH),
        state,
        language
            .texts()
            .text("claim.state." + state, language.times(zone).dayAndTime(claim.expiresAt())),
        claim.isWaiting() && claim.wrongLogins() > 0
            ? language.texts().text("claim.wrongLogins", claim.wrongLogins())
            : null);
  }

  /** Returns whether it waits for the first login of the bridge. */
  public boolean isWaiting() {
    return state.equals("waiting");
  }

  /** Returns whether the bridge has proven it. */
  public boolean isProven() {
    return state.equals("proven");
  }
}
