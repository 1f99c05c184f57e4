package org.openpowerradar.web.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgePlan;
import org.openpowerradar.bridge.boundary.SecurityPolicies;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.PlanStep;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.settings.access.AccountZone;
import org.openpowerradar.web.page.settings.access.PlanRow;

class ConnectionSecurityPageTest {
  private static final Instant NOW = Instant.parse("2026-10-27T13:20:00Z");
  private static final BridgePlan DONE =
      plan(1, "Office", SecurityLevel.ENCRYPTED_AUTHENTICATED, List.of());
  private static final BridgePlan PLAIN =
      plan(2, "Hall", SecurityLevel.AUTHENTICATED, List.of(PlanStep.SWITCH_TO_TLS));
  private static final BridgePlan OLD =
      plan(3, "Yard", SecurityLevel.UNPROVEN, List.of(PlanStep.REPLACE_BRIDGE));
  private static final BridgePlan OFF =
      new BridgePlan(
          new BridgeSerial(4),
          "Store",
          new SiteId(1),
          "Gen 1",
          null,
          SecurityLevel.UNPROVEN,
          false,
          List.of());

  private final ConnectionSecurityPage page = new ConnectionSecurityPage();
  private SecurityDemand demand = SecurityDemand.NONE;

  private static BridgePlan plan(
      long serial, String name, SecurityLevel level, List<PlanStep> steps) {
    return new BridgePlan(
        new BridgeSerial(serial), name, new SiteId(1), "Gen 4", "V476", level, true, steps);
  }

  @BeforeEach
  void setUp() {
    page.shell = new OneAccount();
    page.sites = new NoSites();
    page.accountZone = new Berlin();
    page.policies = new FourPlans();
    page.language = new EnglishReader();
    page.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private void load(Map<String, String> parameters) {
    page.request = Asked.with(parameters);
    page.load();
  }

  @Test
  void load_whenNothingIsDemanded_thenSaysSoAndRefusesNone() {
    load(Map.of());

    assertTrue(page.getDemand().startsWith("Nothing is demanded"));
    assertEquals(List.of(), page.getRefused());
    assertFalse(page.isAsked());
    assertEquals("1 of 4 bridges encrypt", page.getFacts());
  }

  @Test
  void load_whenTheDayLiesAhead_thenWhomItWillRefuse() {
    demand = new SecurityDemand(SecurityLevel.AUTHENTICATED, NOW.plusSeconds(86_400));

    load(Map.of());

    assertFalse(page.isInForce());
    assertEquals(
        "From Wed 28 Oct 2026, 14:20:00 CET on, bridges need at least: a proof (TCP or TLS)."
            + " Until then bridges below it are shown and not refused.",
        page.getDemand());
    assertEquals(List.of("Yard"), page.getRefused().stream().map(PlanRow::name).toList());
  }

  @Test
  void load_whenALevelIsProposed_thenWhomItWouldRefuse() {
    load(Map.of("level", "ENCRYPTED_AUTHENTICATED", "from", "2027-03-01"));

    assertTrue(page.isAsked());
    assertEquals(
        "From Mon 1 Mar 2027, 00:00:00 CET on, bridges need at least: a proof and encryption"
            + " (TLS).",
        page.getSentence());
    assertEquals(List.of("Hall", "Yard"), page.getHit().stream().map(PlanRow::name).toList());
    assertEquals("2 of 4 bridges would be refused:", page.getHitCount());
    assertEquals("selected", page.getLevels().get(2).selected());
    assertNull(page.getLevels().get(0).selected());
  }

  @Test
  void load_whenTheProposalMakesNoSense_thenSaidAndNothingToConfirm() {
    load(Map.of("level", "ENCRYPTED_AUTHENTICATED", "from", "soon"));

    assertTrue(page.isMisread());
    assertFalse(page.isAsked());
  }

  @Test
  void rows_whenShown_thenStepsOrWhyThereAreNone() {
    load(Map.of());

    assertEquals("Nothing: it encrypts.", page.getRows().get(0).nothing());
    assertEquals("Gen 4, V476", page.getRows().get(1).model());
    assertEquals(1, page.getRows().get(1).steps().size());
    assertEquals("Nothing: it is switched off.", page.getRows().get(3).nothing());
  }

  @Test
  void needs_whenCounted_thenOnlyStepsThatSomebodyNeeds() {
    load(Map.of());

    assertEquals(
        List.of(
            new ConnectionSecurityPage.Need("to be replaced", 1),
            new ConnectionSecurityPage.Need("to be set to TLS", 1)),
        page.getNeeds());
  }

  /** Faces asks what is rendered when a form comes in, before anything is loaded. */
  @Test
  void page_whenNotLoaded_thenAFormCanBeSentAndNothingIsListed() {
    assertTrue(page.isAsked());
    assertFalse(page.isMisread());
    assertEquals(List.of(), page.getLevels());
    assertEquals(List.of(), page.getRefused());
    assertEquals(List.of(), page.getHit());
    assertEquals(List.of(), page.getRows());
    assertEquals(List.of(), page.getNeeds());
  }

  private static final class Berlin extends AccountZone {
    @Override
    public ZoneId of(AccountId account) {
      return ZoneId.of("Europe/Berlin");
    }
  }

  private final class FourPlans extends SecurityPolicies {
    @Override
    public Current current(AccountId account) {
      return new Current(demand, NOW);
    }

    @Override
    public List<BridgePlan> plan(AccountId account) {
      return List.of(DONE, PLAIN, OLD, OFF);
    }
  }
}
