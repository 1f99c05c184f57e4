package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.systemtests.crawl.Cast;
import org.openpowerradar.systemtests.crawl.Crawl;
import org.openpowerradar.systemtests.crawl.Findings;
import org.openpowerradar.systemtests.crawl.Findings.Kind;
import org.openpowerradar.systemtests.crawl.Ground;
import org.openpowerradar.systemtests.crawl.KeycloakRealm;
import org.openpowerradar.systemtests.crawl.Player;
import org.openpowerradar.systemtests.crawl.Portal;
import org.openpowerradar.systemtests.crawl.RestInterface;
import org.openpowerradar.systemtests.crawl.Role;
import org.openpowerradar.systemtests.crawl.SiteMap;
import org.openpowerradar.systemtests.crawl.Stopwatch;
import org.openpowerradar.systemtests.crawl.Tenant;
import org.openpowerradar.systemtests.crawl.TenantStore;
import org.openpowerradar.systemtests.crawl.Visitor;

/**
 * Everything the running application offers, found by following it, tried by everybody against
 * things of their own, of another site, of another account and of nobody.
 */
class CrawlerIT {
  private static final int LEAST = 5_000;

  private static Portal portal;
  private static KeycloakRealm realm;
  private static Connection database;
  private static Ground ground;
  private static List<Player> players;
  private static Findings findings;
  private static long before;
  private static long after;

  @BeforeAll
  static void tryEverything() throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    portal = new Portal(platform.endpoints(), PortalApi.trusting(platform.ca()));
    realm = new KeycloakRealm(portal, platform.credentials());
    database = EnrolledBridge.database(platform);
    TenantStore store = new TenantStore(database);
    for (Tenant tenant : List.of(Tenant.OWN, Tenant.SIBLING, Tenant.FOREIGN)) {
      store.make(tenant);
    }
    Cast cast = new Cast(portal, realm, store);
    players = cast.players();
    ground = explored(cast);
    before = store.checksum(Tenant.FOREIGN.account());
    long start = System.nanoTime();
    findings = new Crawl(ground).run(players);
    after = store.checksum(Tenant.FOREIGN.account());
    Figures.print(
        String.format(
            "crawl: %s; %d players, %d requests, %.0f s",
            ground.size(), players.size(), portal.asked(), (System.nanoTime() - start) / 1e9));
  }

  private static Ground explored(Cast cast) throws Exception {
    Visitor own = cast.explorer(Tenant.OWN);
    return Ground.of(
        SiteMap.of(own, portal, List.of("/app/home")),
        SiteMap.of(cast.explorer(Tenant.FOREIGN), portal, List.of("/app/home")),
        SiteMap.of(player(Role.PLATFORM_OPERATOR).visitor(), portal, List.of("/app/home")),
        RestInterface.of(own));
  }

  private static Player player(Role role) {
    return players.stream().filter(each -> each.roles().contains(role)).findFirst().orElseThrow();
  }

  @AfterAll
  static void clean() throws Exception {
    if (database != null) {
      database.close();
      realm.close();
    }
  }

  @Test
  void everything_whenTriedByEverybody_thenNothingOfOthersIsTold() {
    Figures.print(
        String.format(
            "crawl: %d escapes of %d requests", findings.of(Kind.ESCAPE).size(), portal.asked()));
    assertEquals(List.of(), findings.of(Kind.ESCAPE));
    assertTrue(portal.asked() >= LEAST, "only " + portal.asked() + " requests");
  }

  @Test
  void otherAccount_whenEverythingWasTried_thenNothingOfItChanged() {
    assertEquals(before, after);
  }

  @Test
  void foreignThings_whenAskedFor_thenAnsweredAsIfTheyWereAbsent() {
    assertEquals(List.of(), findings.of(Kind.FOREIGN_IS_NOT_ABSENT));
  }

  @Test
  void ownThings_whenAskedForByEveryRole_thenGivenAsTheTableSays() {
    assertEquals(List.of(), findings.of(Kind.NOT_BY_THE_TABLE));
  }

  @Test
  void portal_whenEverythingWasTried_thenItNeverBroke() {
    assertEquals(List.of(), findings.of(Kind.BROKEN));
  }

  /** No time fails the build; the figures are read. */
  @Test
  void refusals_whenTimed_thenForeignAndAbsentArePrinted() throws Exception {
    List<Stopwatch.Pair> pairs = new Stopwatch(player(Role.ACCOUNT_ADMIN), ground).refused();

    pairs.stream()
        .sorted(Comparator.comparingLong(pair -> -Math.abs(pair.longer())))
        .limit(8)
        .forEach(
            pair ->
                Figures.print(
                    String.format(
                        "refused: %s: foreign %.1f ms, absent %.1f ms",
                        pair.what(), pair.foreign() / 1e3, pair.absent() / 1e3)));
    assertTrue(pairs.size() >= 10, "only " + pairs.size() + " refusals were timed");
  }

  /** What the war holds must be described, or the crawl would not see it. */
  @Test
  void crawl_whenComparedWithTheWar_thenItSawEveryPage() throws Exception {
    List<String> unseen = DeployedPages.of(RunningPlatform.ROOT).unseen(ground);

    assertEquals(List.of(), unseen);
  }
}
