package org.openpowerradar.site.entity.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.ConnectionType;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.VoltageSource;

class PropertiesTest {
  private static final String LONG = "x".repeat(121);

  private static SiteProperties site(
      String name, String country, String zone, String currency, String area) {
    return new SiteProperties(
        name,
        " ",
        "Berlin",
        country,
        zone,
        currency,
        area == null ? null : new BigDecimal(area),
        false);
  }

  @Test
  void site_whenBlanksAreAround_thenTheyAreGone() {
    SiteProperties site = site("  Shop ", "DE", "Europe/Berlin", "EUR", "12.50");

    assertEquals("Shop", site.name());
    assertNull(site.street());
  }

  @ParameterizedTest
  @CsvSource({"'',NAME", "a\tb,NAME"})
  void site_whenTheNameIsWrong_thenItsError(String name, SetupError error) {
    assertEquals(error, error(() -> site(name, "DE", "Europe/Berlin", "EUR", "1")));
  }

  @ParameterizedTest
  @CsvSource({
    "XX,Europe/Berlin,EUR,1,COUNTRY",
    "de,Europe/Berlin,EUR,1,COUNTRY",
    "DE,Europe/Atlantis,EUR,1,TIME_ZONE",
    "DE,+02:00,EUR,1,TIME_ZONE",
    "DE,,EUR,1,TIME_ZONE",
    "DE,Europe/Berlin,EURO,1,CURRENCY",
    "DE,Europe/Berlin,EUR,0,AREA",
    "DE,Europe/Berlin,EUR,1.234,AREA",
    "DE,Europe/Berlin,EUR,100000000,AREA"
  })
  void site_whenSomethingElseIsWrong_thenItsError(
      String country, String zone, String currency, String area, SetupError error) {
    assertEquals(error, error(() -> site("Shop", country, zone, currency, area)));
  }

  @Test
  void site_whenTheNameIsTooLong_thenRefused() {
    assertEquals(SetupError.NAME, error(() -> site(LONG, "DE", "Europe/Berlin", "EUR", null)));
  }

  @Test
  void zones_whenOffered_thenPlacesOnly() {
    assertTrue(SiteProperties.zones().containsAll(List.of("UTC", "Europe/Berlin", "Asia/Tokyo")));
    assertTrue(SiteProperties.zones().stream().noneMatch(zone -> zone.startsWith("Etc/")));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.95,VOLTS",
    "230.123,0.95,VOLTS",
    "100000,0.95,VOLTS",
    ",0.95,VOLTS",
    "230,0,POWER_FACTOR",
    "230,1.0005,POWER_FACTOR",
    "230,1.001,POWER_FACTOR",
    "230,,POWER_FACTOR"
  })
  void panel_whenANumberIsWrong_thenItsError(
      BigDecimal volts, BigDecimal powerFactor, SetupError error) {
    assertEquals(
        error,
        error(
            () ->
                new PanelProperties(
                    "P1", Supply.WORLD_WYE, VoltageSource.FIXED, volts, powerFactor)));
  }

  @ParameterizedTest
  @EnumSource(Supply.class)
  void supply_whenListed_thenAColourForEachPhase(Supply supply) {
    assertEquals(supply.type().phases(), supply.wires().size());
    assertEquals(supply.wires().size(), supply.wires().stream().distinct().count());
  }

  @ParameterizedTest
  @CsvSource({"DE,WORLD_SINGLE", "US,AMERICA_SINGLE", "CA,AMERICA_SINGLE", "JP,JAPAN_SINGLE"})
  void supply_whenOfACountry_thenThatOfItsMarket(String country, Supply first) {
    assertEquals(first, Supply.of(country).get(0));
  }

  @Test
  void supply_whenWithoutNeutral_thenThreePhasesAddUpToThePowerOfTheLoad() {
    double line = 400;
    double amperes = 10;
    double sum = 3 * amperes * Supply.WORLD_DELTA.volts().doubleValue();

    assertEquals(Math.sqrt(3) * line * amperes, sum, 0.5);
  }

  @Test
  void phases_whenWritten_thenAsElectriciansDo() {
    assertEquals("L1+L3", PhaseSet.of(1, 3).toString());
    assertEquals(3, PhaseSet.of(1, 3).highest());
    assertEquals(PhaseSet.of(2), PhaseSet.of(1, 2).without(PhaseSet.of(1)));
  }

  @Test
  void phases_whenOffered_thenWhatThePanelHas() {
    assertEquals(
        List.of("L1", "L2", "L1+L2"),
        PhaseSet.options(ConnectionType.SPLIT_PHASE).stream().map(PhaseSet::toString).toList());
    assertEquals(7, PhaseSet.options(ConnectionType.THREE_PHASE_WYE).size());
  }

  @Test
  void phases_whenNoneOrBeyondThree_thenRefused() {
    assertEquals(SetupError.PHASES, error(() -> new PhaseSet(0)));
    assertEquals(SetupError.PHASES, error(() -> new PhaseSet(8)));
    assertEquals(SetupError.PHASES, error(() -> PhaseSet.of(4)));
    assertEquals(SetupError.PHASES, error(() -> PhaseSet.of(1).without(PhaseSet.of(1))));
  }

  @ParameterizedTest
  @CsvSource({"9,1,COLOUR", "-1,1,COLOUR", "1,0,CURRENT_FACTOR", "1,10000,CURRENT_FACTOR"})
  void device_whenANumberIsWrong_thenItsError(int colour, BigDecimal factor, SetupError error) {
    assertEquals(
        error,
        error(
            () ->
                new DeviceProperties(
                    "Pump",
                    null,
                    DeviceCategory.HVAC,
                    null,
                    colour,
                    PhaseSet.of(1),
                    BigDecimal.ONE,
                    factor,
                    null)));
  }

  @Test
  void sensor_whenNoTransformer_thenItsRatioIsOne() {
    SensorSerial serial = new SensorSerial(7);

    assertEquals(BigDecimal.ONE, new NewSensor(serial, SensorType.PAN_10, null).ctRatio());
    assertEquals(
        SetupError.CT_RATIO,
        error(() -> new NewSensor(serial, SensorType.PAN_14, BigDecimal.ZERO)));
  }

  @Test
  void confirmation_whenAnotherNameWasTyped_thenRefused() {
    SetupNames.requireConfirmed("Shop", " Shop ");

    assertEquals(
        SetupError.NAME_NOT_CONFIRMED, error(() -> SetupNames.requireConfirmed("Shop", "shop")));
    assertEquals(
        SetupError.NAME_NOT_CONFIRMED, error(() -> SetupNames.requireConfirmed("Shop", null)));
  }

  private static SetupError error(Executable work) {
    return assertThrows(SetupException.class, work).error();
  }
}
