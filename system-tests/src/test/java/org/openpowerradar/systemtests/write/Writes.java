package org.openpowerradar.systemtests.write;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every call by which programs set up sites and bridges. */
public final class Writes {
  private static final String SITE =
      "'name': '%s', 'city': 'Hull', 'country': 'GB', 'timeZone': 'Europe/London', 'currency': 'GBP'";
  private static final String PANEL = "'name': '%s', 'supply': 'WORLD_WYE'";
  private static final String DEVICE =
      "'name': '%s', 'category': 'KITCHEN', 'phases': [1, 2, 3], 'panel': %d, 'version': 0";
  private static final String BRIDGE =
      "'serial': %d, 'site': %d, 'name': 'Cellar', 'model': 'GENERATION_4'";
  private static final String EMPTY = "{}";
  private static final String WRONG_NAME = "?name=Another";
  private static final long NEW_BRIDGE = 110_000_000;

  private Writes() {}

  /** All of them, as the description has them. */
  public static Stream<Write> all() {
    return Stream.of(
            sites(), zones(), panels(), devices(), phases(), keys(), enrolments(), claims())
        .flatMap(List::stream);
  }

  private static List<Write> sites() {
    return List.of(
        new Write(
            "POST /sites",
            at -> "/sites",
            at -> json("'account': %d, " + SITE, at.account(), "New " + at.bridge()),
            null,
            EMPTY),
        changed("PUT /sites/{id}", at -> "/sites/" + at.site(), SITE + ", 'version': 0"),
        named("DELETE /sites/{id}", at -> "/sites/" + at.otherSite() + "?name=Other"),
        named("DELETE /sites/{id}/listing", at -> "/sites/" + at.site() + "/listing?name=Site"),
        new Write(
            "PUT /sites/{id}/listing", at -> "/sites/" + at.site() + "/listing", null, null, null));
  }

  private static List<Write> zones() {
    return List.of(
        added("POST /sites/{id}/zones", at -> "/sites/" + at.site() + "/zones", "'name': 'Roof'"),
        changed("PUT /zones/{id}", at -> "/zones/" + at.zone(), "'name': '%s', 'version': 0"),
        named("DELETE /zones/{id}", at -> "/zones/" + at.emptyZone() + "?name=Empty"));
  }

  private static List<Write> panels() {
    return List.of(
        added(
            "POST /zones/{id}/panels",
            at -> "/zones/" + at.zone() + "/panels",
            PANEL.formatted("P9")),
        new Write(
            "PUT /panels/{id}",
            at -> "/panels/" + at.panel(),
            at -> json(PANEL + ", 'zone': %d, 'version': 0", "Renamed", at.zone()),
            at -> json(PANEL + ", 'zone': %d, 'version': 0", "Again", at.zone()),
            EMPTY),
        named("DELETE /panels/{id}", at -> "/panels/" + at.emptyPanel() + "?name=Empty"));
  }

  private static List<Write> devices() {
    return List.of(
        added(
            "POST /panels/{id}/devices",
            at -> "/panels/" + at.panel() + "/devices",
            "'name': 'Oven', 'category': 'KITCHEN', 'phases': [1, 2, 3]"),
        new Write(
            "PUT /devices/{id}",
            at -> "/devices/" + at.device(),
            at -> json(DEVICE, "Renamed", at.panel()),
            at -> json(DEVICE, "Again", at.panel()),
            EMPTY),
        named("DELETE /devices/{id}", at -> "/devices/" + at.spare() + "?name=Spare"),
        named(
            "POST /devices/{id}/retirement",
            at -> "/devices/" + at.device() + "/retirement?name=Device"),
        added(
            "POST /devices/{id}/split",
            at -> "/devices/" + at.device() + "/split",
            "'name': 'Grill', 'phases': [3]"));
  }

  private static List<Write> phases() {
    return List.of(
        new Write(
            "PUT /devices/{id}/phases/{phase}",
            at -> "/devices/" + at.device() + "/phases/2",
            at -> json("'sensor': %d, 'type': 'PAN_10'", at.bridge() - 1),
            null,
            EMPTY),
        new Write(
            "DELETE /devices/{id}/phases/{phase}",
            at -> "/devices/" + at.device() + "/phases/1",
            null,
            null,
            "?from=yesterday"),
        new Write(
            "PUT /devices/{id}/parameters",
            at -> "/devices/" + at.device() + "/parameters",
            at -> json("'from': '2026-01-01T00:00:00Z', 'ctRatio': 50"),
            null,
            EMPTY));
  }

  private static List<Write> keys() {
    return List.of(
        plain("POST /bridges/{serial}/key", at -> "/bridges/" + at.bridge() + "/key"),
        plain("DELETE /bridges/{serial}/key/older", at -> "/bridges/" + at.bridge() + "/key/older"),
        new Write(
            "PUT /bridges/{serial}/legacy",
            at -> "/bridges/" + at.bridge() + "/legacy",
            at ->
                json(
                    "'reason': 'Waits', 'networks': '10.1.0.0/16', 'until': '%s'",
                    "2027-03-01T00:00:00Z"),
            null,
            EMPTY),
        plain("DELETE /bridges/{serial}/legacy", at -> "/bridges/" + at.bridge() + "/legacy"));
  }

  private static List<Write> enrolments() {
    return List.of(
        new Write(
            "POST /enrolments",
            at -> "/enrolments",
            at -> json(BRIDGE, at.bridge() - NEW_BRIDGE, at.site()),
            null,
            EMPTY),
        new Write(
            "PUT /enrolments/{serial}/site",
            at -> "/enrolments/" + at.bridge() + "/site",
            at -> json("'site': %d, 'from': %d", at.otherSite(), at.site()),
            at -> json("'site': %d, 'from': %d", at.otherSite(), at.site()),
            EMPTY),
        ended("POST /enrolments/{serial}/retirement", "retirement"),
        ended("POST /enrolments/{serial}/revocation", "revocation"));
  }

  private static List<Write> claims() {
    return List.of(
        new Write(
            "POST /bridge-claims",
            at -> "/bridge-claims",
            at ->
                json(
                    BRIDGE + ", 'secret': '%s'",
                    at.bridge() - NEW_BRIDGE,
                    at.site(),
                    "0123456789abcdef".repeat(4)),
            null,
            EMPTY),
        plain("DELETE /bridge-claims/{id}", at -> "/bridge-claims/" + at.claim()));
  }

  private static Write changed(String operation, Function<Ground, String> path, String fields) {
    return new Write(
        operation,
        path,
        at -> json(fields, "Renamed"),
        at -> json(fields, "Again"),
        json("'name': 5, 'version': 0"));
  }

  private static Write added(String operation, Function<Ground, String> path, String fields) {
    return new Write(operation, path, at -> json(fields), null, EMPTY);
  }

  /** The name is given again as a safeguard. */
  private static Write named(String operation, Function<Ground, String> path) {
    return new Write(operation, path, null, null, WRONG_NAME);
  }

  private static Write plain(String operation, Function<Ground, String> path) {
    return new Write(operation, path, null, null, null);
  }

  private static Write ended(String operation, String how) {
    return new Write(
        operation,
        at -> "/enrolments/" + at.bridge() + "/" + how,
        at -> json("'name': 'Test bridge'"),
        null,
        json("'name': 'Another'"));
  }

  static String json(String fields, Object... values) {
    return "{" + fields.formatted(values).replace('\'', '"') + "}";
  }
}
