package org.openpowerradar.web.rest;

import java.time.Instant;
import org.openpowerradar.web.rest.request.InvalidParameterException;
import org.openpowerradar.web.rest.request.Parameter;

/**
 * A stretch of time that a request asks for.
 *
 * @param from first moment
 * @param to first moment after it, always later
 */
record Timespan(Instant from, Instant to) {

  /**
   * Reads the parameters {@code from} and {@code to}; a wrong one throws {@link
   * InvalidParameterException}.
   */
  static Timespan of(String from, String to) {
    Instant start = new Parameter("from", from).instant();
    Parameter end = new Parameter("to", to);
    if (!end.instant().isAfter(start)) {
      throw end.wrong("later than from");
    }
    return new Timespan(start, end.instant());
  }
}
