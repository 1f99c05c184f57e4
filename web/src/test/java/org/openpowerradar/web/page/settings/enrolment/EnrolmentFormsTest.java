package org.openpowerradar.web.page.settings.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.enrolment.BridgeClaims;
import org.openpowerradar.bridge.boundary.enrolment.BridgeRegister;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.bridge.entity.enrolment.AlreadyEnrolledException;
import org.openpowerradar.bridge.entity.enrolment.BridgeRefusedException;
import org.openpowerradar.bridge.entity.enrolment.Newcomer;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.settings.secret.CloudEntrance;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

class EnrolmentFormsTest {
  private static final String DIGITS = "0123456789abcdef".repeat(4);
  private static final SiteSummary OFFICE =
      new SiteSummary(new SiteId(1), new AccountId(1), "Office", ZoneOffset.UTC, "Berlin");

  private final RegisterForm register = new RegisterForm();
  private final ClaimForm claim = new ClaimForm();
  private Newcomer registered;
  private LegacyPermit permitted;
  private RuntimeException refusal;

  @BeforeEach
  void setUp() {
    register.shell = new OneAccount();
    register.sites = new OneSite();
    register.language = new EnglishReader();
    register.cloud =
        new CloudEntrance() {
          @Override
          public String getAddress() {
            return "bridges.example:443";
          }
        };
    register.register = new Register();
    claim.shell = register.shell;
    claim.sites = register.sites;
    claim.language = register.language;
    claim.claims = new NoClaims();
    fill(register.getFields());
    fill(claim.getFields());
  }

  private static void fill(NewcomerFields fields) {
    fields.setSerial("5 200 101");
    fields.setName("Cellar");
    fields.setSite("1");
    fields.setModel("GENERATION_4");
  }

  @Test
  void register_whenAllIsRight_thenTheSecretIsShownOnce() {
    register.register();

    assertEquals(
        new Newcomer(new BridgeSerial(5_200_101), OFFICE.id(), "Cellar", BridgeModel.GENERATION_4),
        registered);
    assertEquals(DIGITS, register.getSecret().digits());
    assertEquals("bridges.example:443", register.getSecret().cloud());
    assertEquals(List.of(), register.getFaults());
  }

  @Test
  void register_whenFieldsAreWrong_thenEachIsNamedAndNothingHappens() {
    register.getFields().setSerial("4294967296");
    register.getFields().setName(" ");
    register.getFields().setSite("2");
    register.getFields().setModel("GENERATION_5");

    register.register();

    assertEquals(Set.of("serial", "name", "site", "model"), register.getWrong().keySet());
    assertEquals(4, register.getFaults().size());
    assertNull(registered);
    assertNull(register.getSecret());
  }

  @Test
  void register_whenAnotherAccountHasIt_thenItIsNotSaid() {
    refusal = new BridgeRefusedException(new BridgeSerial(5_200_101));

    register.register();

    assertEquals(
        "This bridge cannot be registered by its serial. If it is yours, claim it with its own"
            + " secret.",
        register.getRefusal());
  }

  @Test
  void register_whenItWasRevoked_thenThatIsForEver() {
    refusal = new AlreadyEnrolledException(new BridgeSerial(5_200_101), true);

    register.register();

    assertTrue(register.getRefusal().contains("for ever"));
  }

  @Test
  void registerOld_whenAllIsRight_thenPermittedUntilTheEndOfTheDayAtTheSite() {
    register.getPermit().setReason("Waits for its successor");
    register.getPermit().setNetworks("10.1.0.0/16");
    register.getPermit().setUntil("2027-03-01");

    register.registerOld();

    assertEquals("2027-03-02T00:00:00Z", permitted.until().toString());
    assertEquals("5200101", register.getOld());
  }

  @Test
  void registerOld_whenReasonNetworksAndEndAreMissing_thenEachIsNamed() {
    register.registerOld();

    assertEquals(Set.of("reason", "networks", "until"), register.getWrong().keySet());
    assertNull(permitted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PRB:", "123", "PRB:5200101/00", "not a code"})
  void claim_whenTheCodeIsNone_thenSaidSoAndNotSentBack(String typed) throws IOException {
    claim.setSecret(typed);

    claim.claim();

    assertEquals(Set.of("secret"), claim.getWrong().keySet());
    assertNull(claim.getSecret());
  }

  @Test
  void claim_whenTheWholeCodeIsGiven_thenItsSerialCounts() throws IOException {
    claim.getFields().setSerial(null);
    claim.setSecret("prb:5200900/" + DIGITS + "/bridges.example:443");
    refusal = new AlreadyEnrolledException(new BridgeSerial(5_200_900), false);

    claim.claim();

    assertEquals("5200900", claim.getFields().getSerial());
    assertEquals(List.of(), claim.getFaults());
    assertTrue(claim.getRefusal().contains("in this account already"));
  }

  private static final class OneAccount extends Shell {
    @Override
    public Optional<AccountSummary> account() {
      return Optional.of(new AccountSummary(new AccountId(1), "Foods"));
    }
  }

  private static final class OneSite extends VisibleSites {
    @Override
    public List<SiteSummary> of(AccountId account) {
      return List.of(OFFICE);
    }
  }

  private final class Register extends BridgeRegister {
    @Override
    public Secret register(Newcomer newcomer) {
      if (refusal != null) {
        throw refusal;
      }
      registered = newcomer;
      return new Secret(newcomer.serial(), DIGITS);
    }

    @Override
    public void registerOld(Newcomer newcomer, LegacyPermit permit) {
      permitted = permit;
    }
  }

  private final class NoClaims extends BridgeClaims {
    @Override
    public long claim(Newcomer newcomer, byte[] secret) {
      throw refusal;
    }
  }
}
