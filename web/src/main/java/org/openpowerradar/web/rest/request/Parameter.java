package org.openpowerradar.web.rest.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * A parameter of a request as text, not yet trusted. Each reader gives the typed value or throws
 * {@link InvalidParameterException}, which becomes a 400 that names the parameter.
 *
 * @param name as in the address
 * @param text null if the request does not have it
 */
public record Parameter(String name, String text) {

  private static final String INSTANT = "an instant from 1970 to 2105 such as 2026-11-22T20:00:00Z";
  private static final Instant END = Instant.parse("2106-01-01T00:00:00Z");
  private static final String SERIAL = "a serial number from 1 to 4294967295";
  private static final String IDENTIFIER = "a whole number from 1";

  /** ISO 8601 with zone or offset, for example 2026-11-22T20:00:00Z. */
  public Instant instant() {
    if (text == null) {
      throw wrong(INSTANT);
    }
    try {
      // A plus sign that was not escaped arrives as a space.
      Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      if (instant.isBefore(Instant.EPOCH) || !instant.isBefore(END)) {
        throw wrong(INSTANT);
      }
      return instant;
    } catch (DateTimeParseException malformed) {
      throw wrong(INSTANT);
    }
  }

  public BridgeSerial bridgeSerial() {
    return new BridgeSerial(number(SERIAL, 4294967295L));
  }

  public SensorSerial sensorSerial() {
    return new SensorSerial(number(SERIAL, 4294967295L));
  }

  /** The number of an account or site. */
  public long identifier() {
    return number(IDENTIFIER, Long.MAX_VALUE);
  }

  public Resolution resolution() {
    return Resolutions.find(text).orElseThrow(() -> wrong("one of 1m, 5m, 15m, 1h, 1d"));
  }

  private long number(String must, long most) {
    if (text == null || !text.matches("[0-9]{1,18}")) {
      throw wrong(must);
    }
    long number = Long.parseLong(text);
    if (number < 1 || number > most) {
      throw wrong(must);
    }
    return number;
  }

  public InvalidParameterException wrong(String must) {
    return new InvalidParameterException(name, must, text);
  }
}
