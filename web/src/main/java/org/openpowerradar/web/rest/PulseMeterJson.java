package org.openpowerradar.web.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.InputStream;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.web.rest.request.InvalidParameterException;
import org.openpowerradar.web.rest.request.JsonBody;
import org.openpowerradar.web.rest.request.Parameter;

/**
 * Reads a meter of pulses: {@code {"name": "Gas", "kind": "GAS", "unit": "CUBIC_METRE", "sensor":
 * 5200900, "validFrom": "2026-11-01T00:00:00Z", "perPulse": 0.01}}.
 */
final class PulseMeterJson {

  private static final String FORM =
      "an object with name, kind, unit, sensor, validFrom and perPulse";

  private PulseMeterJson() {}

  static PulseMeter meter(InputStream body) {
    JsonObject json = object(body);
    Measure measure =
        new Measure(
            one(MeterKind.class, json, "kind"),
            one(MeterUnit.class, json, "unit"),
            json.containsKey("direction")
                ? one(FlowDirection.class, json, "direction")
                : FlowDirection.DELIVERED,
            MeterSource.PULSE);
    return new PulseMeter(
        json.getString("name", null),
        measure,
        new Parameter("sensor", String.valueOf(json.get("sensor"))).sensorSerial(),
        unit(json));
  }

  static UnitPerPulse unit(InputStream body) {
    return unit(object(body));
  }

  private static UnitPerPulse unit(JsonObject json) {
    if (!(json.get("perPulse") instanceof JsonNumber perPulse)) {
      throw new InvalidParameterException("perPulse", "a number", null);
    }
    return new UnitPerPulse(
        new Parameter("validFrom", json.getString("validFrom", null)).instant(),
        perPulse.bigDecimalValue());
  }

  private static JsonObject object(InputStream body) {
    return new JsonBody(body, FORM).object();
  }

  private static <T extends Enum<T>> T one(Class<T> type, JsonObject json, String name) {
    String text = json.getString(name, "");
    for (T each : type.getEnumConstants()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw new Parameter(name, text)
        .wrong("one of " + java.util.Arrays.toString(type.getEnumConstants()));
  }
}
