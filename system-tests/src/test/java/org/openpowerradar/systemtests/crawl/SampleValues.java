package org.openpowerradar.systemtests.crawl;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Values that fit a schema of the description. */
final class SampleValues {
  private static final Set<String> IDS =
      Set.of(
          "account",
          "site",
          "zone",
          "panel",
          "device",
          "parent",
          "sensor",
          "bridge",
          "meter",
          "serial",
          "schedule",
          "group",
          "person",
          "subject",
          "import");
  private static final String FROM = "2026-11-21T00:00:00Z";
  private static final String TO = "2026-11-22T00:00:00Z";

  private final Map<String, Object> description;

  SampleValues(Map<String, Object> description) {
    this.description = description;
  }

  /** Whether a name stands for a thing of an account. */
  static boolean isId(String name) {
    return IDS.contains(name);
  }

  /** The object itself, or what it refers to; empty for null. */
  Map<String, Object> resolved(Object value) {
    Map<String, Object> found = map(value);
    if (!(found.get("$ref") instanceof String reference)) {
      return found;
    }
    Object target = description;
    for (String step : reference.substring(2).split("/")) {
      target = map(target).get(step);
    }
    return resolved(target);
  }

  String json(String name, Object asked, UnaryOperator<String> ids) {
    Map<String, Object> schema = resolved(asked);
    return switch (String.valueOf(schema.get("type"))) {
      case "object" -> object(schema, ids);
      case "array" -> "[" + json(name, schema.get("items"), ids) + "]";
      case "integer", "number", "boolean" -> text(name, schema, ids);
      default -> "\"" + text(name, schema, ids) + "\"";
    };
  }

  private String object(Map<String, Object> schema, UnaryOperator<String> ids) {
    return map(schema.get("properties")).entrySet().stream()
        .map(each -> "\"" + each.getKey() + "\":" + json(each.getKey(), each.getValue(), ids))
        .collect(Collectors.joining(",", "{", "}"));
  }

  String text(String name, Object asked, UnaryOperator<String> ids) {
    Map<String, Object> schema = resolved(asked);
    if (isId(name)) {
      return ids.apply(name);
    }
    if (schema.get("enum") != null) {
      return String.valueOf(list(schema.get("enum")).get(0));
    }
    return switch (String.valueOf(schema.get("type"))) {
      case "integer", "number" -> String.valueOf(schema.getOrDefault("minimum", 1));
      case "boolean" -> "true";
      default -> words(name, schema);
    };
  }

  private static String words(String name, Map<String, Object> schema) {
    return switch (String.valueOf(schema.get("format"))) {
      case "date-time" -> name.equals("from") ? FROM : TO;
      case "date" -> FROM.substring(0, 10);
      default -> String.valueOf(schema.getOrDefault("example", known(name)));
    };
  }

  private static String known(String name) {
    return switch (name) {
      case "resolution" -> "1h";
      case "timeZone" -> "Europe/Berlin";
      case "currency" -> "EUR";
      case "country" -> "DE";
      case "networks" -> "192.0.2.0/24";
      default -> "tried";
    };
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return value instanceof List<?> found ? (List<Object>) found : List.of();
  }
}
