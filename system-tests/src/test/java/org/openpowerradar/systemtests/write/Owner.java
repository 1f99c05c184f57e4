package org.openpowerradar.systemtests.write;

import static org.openpowerradar.systemtests.write.Writes.json;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import org.openpowerradar.systemtests.crawl.Answer;
import org.openpowerradar.systemtests.crawl.RestCall;
import org.openpowerradar.systemtests.crawl.Visitor;

/**
 * Somebody who may everything in one account, and makes new things there by the same calls.
 *
 * @param visitor signed in
 * @param account whose
 */
public record Owner(Visitor visitor, long account) {
  private static final String SITE =
      "'account': %d, 'name': '%s', 'city': 'Hull', 'country': 'GB', 'timeZone': 'Europe/London',"
          + " 'currency': 'GBP'";
  private static final String DEVICE = "'name': '%s', 'category': 'KITCHEN', 'phases': [1, 2, 3]";

  private static final String PANEL = "'name': '%s', 'supply': 'WORLD_WYE'";
  private static final String SENSOR =
      "'sensor': %d, 'type': 'PAN_10', 'from': '2025-12-01T00:00:00Z'";
  private static final String CLAIM =
      "'serial': %d, 'site': %d, 'name': 'Claimed', 'model': 'SOFTWARE', 'secret': '%s'";
  private static final String SECRET = "ab".repeat(32);
  private static final long OTHER_SERIAL = 300_000_000;

  /** Names a bridge that stands at a site of the account and has heard a sensor. */
  public interface Enrolling {
    long at(long site) throws Exception;
  }

  /** One of each kind. */
  public Ground ground(Enrolling bridges) throws Exception {
    long site = made("/sites", json(SITE, account, "Site"));
    long other = made("/sites", json(SITE, account, "Other"));
    long zone = made("/sites/" + site + "/zones", json("'name': 'Zone'"));
    long empty = made("/sites/" + site + "/zones", json("'name': 'Empty'"));
    long panel = made("/zones/" + zone + "/panels", json(PANEL, "Panel"));
    long bare = made("/zones/" + zone + "/panels", json(PANEL, "Empty"));
    long device = made("/panels/" + panel + "/devices", json(DEVICE, "Device"));
    long spare = made("/panels/" + panel + "/devices", json(DEVICE, "Spare"));
    long bridge = bridges.at(site);
    require(call("PUT", "/devices/" + device + "/phases/1", json(SENSOR, bridge)));
    long claim = made("/bridge-claims", json(CLAIM, bridge - OTHER_SERIAL, site, SECRET));
    return new Ground(account, site, other, zone, empty, panel, bare, device, spare, bridge, claim);
  }

  private long made(String path, String body) throws IOException, InterruptedException {
    Answer answer = require(call("POST", path, body));
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getJsonNumber("id").longValue();
    }
  }

  private Answer call(String method, String path, String body)
      throws IOException, InterruptedException {
    return visitor.call(new RestCall(method, path, body, "application/json", method));
  }

  private static Answer require(Answer answer) throws IOException {
    if (!answer.isGiven()) {
      throw new IOException("Not made: " + answer.status() + " " + answer.body());
    }
    return answer;
  }
}
