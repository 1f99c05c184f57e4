package org.openpowerradar.web.operation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;

/** What was checked and found, in the JSON that tools know from MicroProfile Health. */
record HealthReport(List<Check> checks) {

  /** Whoever can say so is alive. */
  static final HealthReport ALIVE = new HealthReport(List.of());

  /** One thing that must be well. */
  record Check(String name, boolean isUp) {}

  boolean isUp() {
    return checks.stream().allMatch(Check::isUp);
  }

  String toJson() {
    JsonArrayBuilder found = Json.createArrayBuilder();
    for (Check check : checks) {
      found.add(
          Json.createObjectBuilder().add("name", check.name()).add("status", word(check.isUp())));
    }
    return Json.createObjectBuilder()
        .add("status", word(isUp()))
        .add("checks", found)
        .build()
        .toString();
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }
}
