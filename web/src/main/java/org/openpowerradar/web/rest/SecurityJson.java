package org.openpowerradar.web.rest;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.Arrays;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.NetworkList;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.web.rest.request.JsonBody;
import org.openpowerradar.web.rest.request.Parameter;

/**
 * Reads what is asked for in matters of security: {@code {"minimumLevel": "AUTHENTICATED", "from":
 * "2027-03-01T00:00:00Z"}} and {@code {"reason": "Waits for its successor", "networks":
 * "10.1.0.0/16", "until": "2027-03-01T00:00:00Z"}}.
 */
final class SecurityJson {

  private static final String DEMAND = "an object with minimumLevel and from";
  private static final String PERMIT = "an object with reason, networks and until";

  private SecurityJson() {}

  static SecurityDemand demand(InputStream body) {
    JsonObject json = new JsonBody(body, DEMAND).object();
    String text = json.getString("minimumLevel", "");
    SecurityLevel level =
        Arrays.stream(SecurityLevel.values())
            .filter(each -> each != SecurityLevel.UNKNOWN && each.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new Parameter("minimumLevel", text)
                        .wrong("one of UNPROVEN, AUTHENTICATED, ENCRYPTED_AUTHENTICATED"));
    return new SecurityDemand(level, new Parameter("from", json.getString("from", null)).instant());
  }

  static LegacyPermit permit(InputStream body) {
    JsonObject json = new JsonBody(body, PERMIT).object();
    return new LegacyPermit(
        json.getString("reason", null),
        NetworkList.parse(json.getString("networks", null)),
        new Parameter("until", json.getString("until", null)).instant());
  }
}
