package org.openpowerradar.web.page.settings.support;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.openpowerradar.account.boundary.operation.LentView;
import org.openpowerradar.account.entity.operation.PersonName;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.time.SiteTimes;

/**
 * Lent access in the list and in its panel; every text is ready to be shown.
 *
 * @param id names it
 * @param who is let in
 * @param where account or site, and as what
 * @param span from when to when
 * @param state shape and words of its state
 */
public record LentRow(String id, Who who, Where where, When span, State state) {

  /**
   * Who is let in.
   *
   * @param name of the provider or the operator
   * @param kind "provider" or "operator"
   * @param reason why the glass was broken; null: a provider
   */
  public record Who(String name, String kind, String reason) {}

  /**
   * What is opened.
   *
   * @param account its name
   * @param site its name, or that it is the whole account
   * @param role what may be done
   */
  public record Where(String account, String site, String role) {}

  /** From when by whom, until when at the latest, and ended when by whom, each or a dash. */
  public record When(String from, String by, String until, String endedAt, String endedBy) {}

  /**
   * Its state.
   *
   * @param shape "online" for live, "none" for over
   * @param words what it is
   * @param live whether it can be ended
   */
  public record State(String shape, String words, boolean live) {}

  /** Writes access in the words of the reader, by the clock of an account. */
  public record Writing(Language language, ZoneId zone, Instant now) {

    /** A line of the list. */
    public LentRow row(LentView view) {
      return new LentRow(Long.toString(view.id()), who(view), where(view), when(view), state(view));
    }

    private static Who who(LentView view) {
      LentView.Taker taker = view.taker();
      return taker.provider() == null
          ? new Who(taker.person().called(), "operator", taker.reason())
          : new Who(taker.provider().name(), "provider", null);
    }

    private Where where(LentView view) {
      LentView.Opened opened = view.opened();
      return new Where(
          opened.account().name(),
          opened.site() == null ? language.texts().text("support.whole") : opened.siteName(),
          language.texts().text("support.role." + opened.role().name().toLowerCase(Locale.ROOT)));
    }

    private When when(LentView view) {
      SiteTimes times = language.times(zone);
      LentView.Span span = view.span();
      return new When(
          times.exact(span.from()),
          span.grantedBy().called(),
          times.exact(span.until()),
          span.endedAt() == null ? Figure.DASH : times.exact(span.endedAt()),
          called(span.endedBy()));
    }

    private static String called(PersonName person) {
      return person == null ? Figure.DASH : person.called();
    }

    private State state(LentView view) {
      boolean live = view.span().isLive(now);
      String key = live ? "live" : view.span().endedAt() == null ? "over" : "ended";
      return new State(
          live ? "online" : "none", language.texts().text("support.state." + key), live);
    }
  }
}
