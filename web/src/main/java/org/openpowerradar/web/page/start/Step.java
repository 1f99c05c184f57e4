package org.openpowerradar.web.page.start;

import java.util.Locale;

/**
 * One of the first steps as the page shows it.
 *
 * @param kind which
 * @param number from 1
 * @param state "done", "now" or "later"
 * @param said what was done, or how it stands; null: nothing yet
 * @param link where it is done; null: there is nothing to do but wait, or the reader may not
 */
public record Step(Kind kind, int number, String state, String said, String link) {

  /** The first steps, in their order. */
  public enum Kind {
    SITE,
    BRIDGE,
    CONNECTION,
    SENSORS,
    POWER
  }

  /** The word that names it in texts. */
  public String code() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  public boolean isDone() {
    return state.equals("done");
  }

  /** Returns whether it is the one to do next. */
  public boolean isNow() {
    return state.equals("now");
  }
}
