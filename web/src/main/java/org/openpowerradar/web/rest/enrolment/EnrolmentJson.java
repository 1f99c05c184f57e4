package org.openpowerradar.web.rest.enrolment;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.NetworkList;
import org.openpowerradar.bridge.entity.enrolment.Newcomer;
import org.openpowerradar.web.rest.request.JsonBody;
import org.openpowerradar.web.rest.request.Parameter;

/**
 * Reads what is asked for about bridges: {@code {"serial": 5200101, "site": 1, "name": "Cellar",
 * "model": "GENERATION_4"}}, with {@code "secret"} to claim it or {@code "legacy"} to let it in
 * without one.
 */
final class EnrolmentJson {
  private static final String FORM = "an object with serial, site, name and model";
  private static final String DIGITS = "64 hexadecimal digits";

  private final JsonObject json;

  EnrolmentJson(InputStream body) {
    json = new JsonBody(body, FORM).object();
  }

  Newcomer newcomer() {
    return new Newcomer(
        new Parameter("serial", text("serial")).bridgeSerial(),
        site("site"),
        json.getString("name", null),
        model());
  }

  SiteId site(String name) {
    return new SiteId(new Parameter(name, text(name)).identifier());
  }

  /** A site, or null if it is not given. */
  SiteId siteOrNull(String name) {
    return json.containsKey(name) ? site(name) : null;
  }

  String name() {
    return json.getString("name", null);
  }

  byte[] secret() {
    String digits = json.getString("secret", "");
    if (!digits.matches("[0-9a-fA-F]{64}")) {
      throw new Parameter("secret", null).wrong(DIGITS);
    }
    return HexFormat.of().parseHex(digits);
  }

  /** The permit to prove nothing; null if none is asked for. */
  LegacyPermit permit() {
    if (!json.containsKey("legacy")) {
      return null;
    }
    if (!(json.get("legacy") instanceof JsonObject permit)) {
      throw new Parameter("legacy", null).wrong("an object with reason, networks and until");
    }
    return new LegacyPermit(
        permit.getString("reason", null),
        NetworkList.parse(permit.getString("networks", null)),
        new Parameter("until", permit.getString("until", null)).instant());
  }

  private BridgeModel model() {
    String text = json.getString("model", "");
    return Arrays.stream(BridgeModel.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Parameter("model", text)
                    .wrong("one of " + Arrays.toString(BridgeModel.values())));
  }

  /** A number as it stands in the body; null if there is none. */
  private String text(String name) {
    return json.containsKey(name) ? json.get(name).toString() : null;
  }
}
