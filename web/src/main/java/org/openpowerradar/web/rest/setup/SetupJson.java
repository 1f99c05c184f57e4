package org.openpowerradar.web.rest.setup;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.reading.boundary.adoption.Terms;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SiteProperties;
import org.openpowerradar.site.entity.setup.Supply;
import org.openpowerradar.web.rest.request.JsonBody;
import org.openpowerradar.web.rest.request.Parameter;

/** Reads what is set up; a field that nobody knows is refused. */
public final class SetupJson {
  private static final Set<String> SITE =
      Set.of(
          "account",
          "name",
          "street",
          "city",
          "country",
          "timeZone",
          "currency",
          "area",
          "supportsGeneration",
          "version",
          "timeZoneAgreed");
  private static final Set<String> ZONE = Set.of("name", "version");
  private static final Set<String> PANEL =
      Set.of("name", "zone", "supply", "voltage", "volts", "powerFactor", "version");
  private static final Set<String> DEVICE =
      Set.of(
          "name",
          "panel",
          "description",
          "category",
          "type",
          "colour",
          "phases",
          "powerFactor",
          "currentFactor",
          "parent",
          "version");
  private static final Set<String> SENSOR =
      Set.of("sensor", "type", "ctRatio", "from", "replaces", "moves");
  private static final Set<String> SPLIT = Set.of("name", "phases", "from");

  private final JsonObject json;

  private SetupJson(InputStream body, Set<String> known) {
    json =
        new JsonBody(body, "an object with " + String.join(", ", new java.util.TreeSet<>(known)))
            .object();
    json.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Parameter(name, null).wrong("left out: nobody knows it");
            });
  }

  public static SetupJson site(InputStream body) {
    return new SetupJson(body, SITE);
  }

  static SetupJson zone(InputStream body) {
    return new SetupJson(body, ZONE);
  }

  static SetupJson panel(InputStream body) {
    return new SetupJson(body, PANEL);
  }

  public static SetupJson device(InputStream body) {
    return new SetupJson(body, DEVICE);
  }

  static SetupJson sensor(InputStream body) {
    return new SetupJson(body, SENSOR);
  }

  public static SetupJson split(InputStream body) {
    return new SetupJson(body, SPLIT);
  }

  /** The account of a new site. */
  public AccountId account() {
    return new AccountId(id("account"));
  }

  /** What a site is like. */
  public SiteProperties siteProperties() {
    return new SiteProperties(
        name(),
        text("street"),
        text("city"),
        text("country"),
        text("timeZone"),
        text("currency"),
        number("area", null),
        is("supportsGeneration"));
  }

  PanelProperties panelProperties() {
    Supply supply = one(Supply.class, "supply", null);
    return new PanelProperties(
        name(),
        supply,
        one(VoltageSource.class, "voltage", VoltageSource.FIXED),
        number("volts", supply.volts()),
        number("powerFactor", new BigDecimal("0.95")));
  }

  /** What a device is like. */
  public DeviceProperties deviceProperties() {
    return new DeviceProperties(
        name(),
        text("description"),
        one(DeviceCategory.class, "category", null),
        text("type"),
        whole("colour", 0),
        phases(),
        number("powerFactor", new BigDecimal("0.95")),
        number("currentFactor", BigDecimal.ONE),
        isNull("parent") ? null : new DeviceId(id("parent")));
  }

  NewSensor newSensor() {
    return new NewSensor(
        new Parameter("sensor", String.valueOf(json.get("sensor"))).sensorSerial(),
        one(SensorType.class, "type", null),
        number("ctRatio", null));
  }

  Terms terms() {
    return new Terms(from(), is("replaces"), is("moves"));
  }

  /** A moment; null: not given. */
  public Instant from() {
    return isNull("from") ? null : new Parameter("from", text("from")).instant();
  }

  /** A list of numbers such as {@code [1, 3]}. */
  public PhaseSet phases() {
    if (!(json.get("phases") instanceof jakarta.json.JsonArray list) || list.size() > 3) {
      throw new Parameter("phases", null).wrong("a list of phases such as [1, 2, 3]");
    }
    return PhaseSet.of(
        list.stream()
            .mapToInt(each -> each instanceof JsonNumber number ? number.intValue() : 0)
            .toArray());
  }

  public String name() {
    return text("name");
  }

  /** The version that the caller has seen. */
  public int version() {
    return whole("version", -1);
  }

  /** Whether the caller knows that another time zone restates the past. */
  public boolean timeZoneAgreed() {
    return is("timeZoneAgreed");
  }

  /** The number of a thing. */
  public long id(String name) {
    return new Parameter(name, isNull(name) ? null : json.get(name).toString()).identifier();
  }

  private boolean isNull(String name) {
    return !json.containsKey(name) || json.get(name) == JsonValue.NULL;
  }

  private String text(String name) {
    if (isNull(name)) {
      return null;
    }
    if (json.get(name) instanceof JsonString text) {
      return text.getString();
    }
    throw new Parameter(name, null).wrong("a text");
  }

  private BigDecimal number(String name, BigDecimal otherwise) {
    if (isNull(name)) {
      return otherwise;
    }
    if (json.get(name) instanceof JsonNumber number
        && Math.abs(number.bigDecimalValue().scale()) <= 20) {
      return number.bigDecimalValue();
    }
    throw new Parameter(name, null).wrong("a number");
  }

  private int whole(String name, int otherwise) {
    BigDecimal number = number(name, BigDecimal.valueOf(otherwise));
    try {
      return number.intValueExact();
    } catch (ArithmeticException notWhole) {
      throw new Parameter(name, null).wrong("a whole number");
    }
  }

  private boolean is(String name) {
    JsonValue value = json.getOrDefault(name, JsonValue.FALSE);
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw new Parameter(name, null).wrong("true or false");
    }
    return value == JsonValue.TRUE;
  }

  private <T extends Enum<T>> T one(Class<T> type, String name, T otherwise) {
    String text = text(name);
    if (text == null && otherwise != null) {
      return otherwise;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Parameter(name, text)
                    .wrong("one of " + Arrays.toString(type.getEnumConstants())));
  }
}
