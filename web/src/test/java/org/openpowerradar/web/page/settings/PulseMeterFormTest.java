package org.openpowerradar.web.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.shell.VisibleSites;

class PulseMeterFormTest {
  private static final AccountId ACCOUNT = new AccountId(1);
  private static final SiteSummary SITE =
      new SiteSummary(
          new SiteId(7), ACCOUNT, "Office", ZoneId.of("Australia/Adelaide"), "Adelaide");

  private final PulseMeterForm form = new PulseMeterForm();
  private final Drawn page = new Drawn();
  private DomainException refusal = new NotFoundException("No account 1");

  @BeforeEach
  void fillIn() {
    form.shell = new OneAccount();
    form.sites = new OneSite();
    form.meters = new Refusing();
    form.language = new EnglishReader();
    form.page = page;
    form.setPlace("7");
    form.setName(" Gas ");
    form.setKind("GAS");
    form.setDirection("DELIVERED");
    form.setSender("5200900");
    form.setSince("2026-11-01");
    form.setPerPulse("0,01");
  }

  @Test
  void wanted_whenAllIsGood_thenAMeterFromMidnightAtTheSiteOn() {
    PulseMeter wanted = form.wanted();

    assertEquals("Gas", wanted.name());
    assertEquals(
        new Measure(
            MeterKind.GAS, MeterUnit.CUBIC_METRE, FlowDirection.DELIVERED, MeterSource.PULSE),
        wanted.measure());
    assertEquals(new SensorSerial(5_200_900), wanted.sender());
    assertEquals(Instant.parse("2026-10-31T13:30:00Z"), wanted.first().validFrom());
    assertEquals(new BigDecimal("0.01"), wanted.first().perPulse());
  }

  @Test
  void wanted_whenElectricity_thenKilowattHours() {
    form.setKind("ELECTRICITY");

    assertEquals(MeterUnit.KILOWATT_HOUR, form.wanted().measure().unit());
  }

  @ParameterizedTest
  @CsvSource({
    "site, '', 'Choose a site.'",
    "site, 8, 'Choose a site.'",
    "name, ' ', The name of a meter has 1 to 120 characters.",
    "kind, COAL, Choose what is counted.",
    "direction, UP, Choose the direction.",
    "sender, 0, The serial of the sender is a number from 1 to 4294967295.",
    "sender, 4294967296, The serial of the sender is a number from 1 to 4294967295.",
    "sender, -1, The serial of the sender is a number from 1 to 4294967295.",
    "since, '', Give the day from which on it counts.",
    "since, +999999999-01-01, Give the day from which on it counts.",
    "perPulse, 0, 'A pulse is worth more than 0 and at most a million, with at most nine decimals.'",
    "perPulse, 1e9, 'A pulse is worth more than 0 and at most a million, with at most nine decimals.'",
  })
  void add_whenAFieldMakesNoSense_thenSaidWhich(String field, String text, String sentence)
      throws IOException {
    type(field, text);

    form.add();

    assertEquals(sentence, form.getRefusal());
    assertEquals(1, page.loads);
  }

  @Test
  void add_whenTheBoundaryRefuses_thenSaidWhyInTheReadersWords() throws IOException {
    form.add();
    assertEquals(
        "Only who may change meters in the whole account can add one of pulses.",
        form.getRefusal());

    refusal = new InvalidRequestException("taken");
    form.add();
    assertEquals("The site has a meter Gas already.", form.getRefusal());
  }

  @Test
  void links_whenAPostAsksForThemBeforeThePageIsLoaded_thenTheyAreThere() {
    MetersPage posted = new MetersPage();
    posted.shell = new OneAccount();

    assertEquals("/app/settings/meters?account=1", posted.getCloseLink());
    assertEquals("/app/settings/import?account=1", posted.getImportLink());
  }

  private void type(String field, String text) {
    switch (field) {
      case "site" -> form.setPlace(text);
      case "name" -> form.setName(text);
      case "kind" -> form.setKind(text);
      case "direction" -> form.setDirection(text);
      case "sender" -> form.setSender(text);
      case "since" -> form.setSince(text);
      default -> form.setPerPulse(text);
    }
  }

  private static final class Drawn extends MetersPage {
    private int loads;

    @Override
    public void load() {
      loads++;
    }
  }

  private final class Refusing extends Meters {
    @Override
    public MeterSummary addPulses(SiteId site, PulseMeter wanted) {
      throw refusal;
    }
  }

  private static final class OneSite extends VisibleSites {
    @Override
    public List<SiteSummary> of(AccountId account) {
      return List.of(SITE);
    }
  }
}
