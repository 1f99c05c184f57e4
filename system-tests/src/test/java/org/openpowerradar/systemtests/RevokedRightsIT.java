package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.systemtests.crawl.Answer;
import org.openpowerradar.systemtests.crawl.KeycloakRealm;
import org.openpowerradar.systemtests.crawl.Person;
import org.openpowerradar.systemtests.crawl.Portal;
import org.openpowerradar.systemtests.crawl.RestCall;
import org.openpowerradar.systemtests.crawl.Visitor;

/** Somebody signed in whose rights are taken away meanwhile: the next request is refused. */
class RevokedRightsIT {
  private static final String LOGIN = "revoked";
  private static final String PAGE = "/app/site/energy?site=1";
  private static final String ENERGY =
      "/sites/1/total?from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z&resolution=1h";
  private static final RestCall CALL = new RestCall("GET", ENERGY, null, null, "GET total");
  private static final String GRANT =
      """
      INSERT INTO access_grant (subject, role, account, site, granted_by, granted_at)
      VALUES (?, ?, 1, 1, 'test', UTC_TIMESTAMP(3))
      """;
  private static final String REVOKE = "DELETE FROM access_grant WHERE subject = ?";
  private static final String CHANGE =
      "UPDATE access_grant SET role = 'INSTALLER' WHERE subject = ? AND role = 'VIEWER'";
  private static final String END =
      "UPDATE access_grant SET valid_until = UTC_TIMESTAMP(3) WHERE subject = ?";

  private RunningPlatform platform;
  private KeycloakRealm realm;
  private Person person;
  private Visitor visitor;

  @BeforeEach
  void signIn() throws Exception {
    platform = RunningPlatform.get();
    Portal portal = new Portal(platform.endpoints(), PortalApi.trusting(platform.ca()));
    realm = new KeycloakRealm(portal, platform.credentials());
    person = realm.person(LOGIN, "Revoked", List.of("viewer", "installer"));
    update(GRANT, "VIEWER");
    visitor = Visitor.signedIn(portal, person);
    assertEquals(200, visitor.get(PAGE).status());
    assertEquals(200, visitor.call(CALL).status());
  }

  @AfterEach
  void clean() throws Exception {
    update(REVOKE);
    realm.remove(LOGIN);
    realm.close();
  }

  @Test
  void grant_whenTakenAway_thenTheNextPageAndCallAreRefused() throws Exception {
    update(REVOKE);

    refused("grant taken away", 404);
  }

  @Test
  void role_whenAnotherIsGrantedInstead_thenTheNextPageAndCallAreRefused() throws Exception {
    update(CHANGE);

    refused("role changed", 403);
  }

  @Test
  void grant_whenItEnds_thenTheNextPageAndCallAreRefused() throws Exception {
    update(END);

    refused("grant ended", 404);
  }

  @Test
  void session_whenEndedAtKeycloak_thenTheNextPageAsksForALogin() throws Exception {
    long start = System.nanoTime();
    realm.signOut(person.subject());
    Answer page = visitor.get(PAGE);
    Figures.print(
        String.format(
            "revoked: session ended at Keycloak: page %d after %.0f ms",
            page.status(), (System.nanoTime() - start) / 1e6));

    assertEquals(302, page.status());
    assertTrue(page.location().contains("/auth/realms/powerradar/"), page.location());
  }

  private void refused(String what, int status) throws Exception {
    long start = System.nanoTime();
    int page = visitor.get(PAGE).status();
    double pageMillis = (System.nanoTime() - start) / 1e6;
    int call = visitor.call(CALL).status();
    double callMillis = (System.nanoTime() - start) / 1e6 - pageMillis;
    Figures.print(
        String.format(
            "revoked: %s: page %d after %.0f ms, call %d after %.0f ms",
            what, page, pageMillis, call, callMillis));

    assertEquals(status, page);
    assertEquals(status, call);
  }

  private void update(String sql, String... more) throws Exception {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, person.subject());
      for (int i = 0; i < more.length; i++) {
        statement.setString(i + 2, more[i]);
      }
      statement.executeUpdate();
    }
  }
}
