package org.openpowerradar.web.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.site.boundary.ParameterCorrection;
import org.openpowerradar.site.entity.CalibrationChange;
import org.openpowerradar.web.rest.request.JsonBody;
import org.openpowerradar.web.rest.request.Parameter;

/** Reads a correction of electrical parameters; a field that nobody knows is refused. */
final class CorrectionJson {
  private static final String FORM = "an object with from and what is corrected";
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "phase",
          "amperesPerUnit",
          "ctRatio",
          "currentFactor",
          "volts",
          "powerFactor");

  private final JsonObject body;

  private CorrectionJson(JsonObject body) {
    this.body = body;
  }

  static CorrectionJson of(InputStream body) {
    return new CorrectionJson(new JsonBody(body, FORM).object());
  }

  ParameterCorrection read() {
    body.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InvalidRequestException("There is no field " + name);
            });
    try {
      BigDecimal phase = number("phase");
      CalibrationChange change =
          new CalibrationChange(
              number("amperesPerUnit"),
              number("ctRatio"),
              number("currentFactor"),
              number("volts"),
              number("powerFactor"));
      Integer whole = phase == null ? null : phase.intValueExact();
      return new ParameterCorrection(whole, change, instant("from"), instant("to"));
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new InvalidRequestException(wrong.getMessage());
    }
  }

  private BigDecimal number(String name) {
    JsonValue value = body.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    throw new InvalidRequestException("The field " + name + " must be a number");
  }

  private Instant instant(String name) {
    JsonValue value = body.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    return new Parameter(name, text).instant();
  }
}
