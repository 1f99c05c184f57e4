package org.openpowerradar.site.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.protocol.identity.SensorSerial;

class ElectricalParametersTest {
  private static final AccountId OURS = new AccountId(1);
  private static final Instant START = Instant.parse("2026-11-22T12:15:00Z");
  private static final Calibration CALIBRATION =
      new Calibration(new BigDecimal("0.0001"), new BigDecimal("230"));

  @Test
  void isValidAt_whenAtTheBorders_thenStartIsWithinAndEndIsNot() {
    Instant end = START.plusSeconds(900);
    ElectricalParameters span = from(START).until(end);

    assertEquals(
        List.of(false, true, true, false),
        List.of(
            span.isValidAt(START.minusMillis(1)),
            span.isValidAt(START),
            span.isValidAt(end.minusMillis(1)),
            span.isValidAt(end)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T12:14:59Z", "2026-11-22T12:15:00.001Z"})
  void validFrom_whenNotOnAQuarterHour_thenRefused(Instant moment) {
    assertThrows(IllegalArgumentException.class, () -> from(moment));
  }

  @Test
  void until_whenNotAfterTheStart_thenRefused() {
    assertThrows(IllegalArgumentException.class, () -> from(START).until(START));
  }

  @Test
  void phase_whenTheDeviceHasNoSuch_thenRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ElectricalParameters(device(), 2, sensor(OURS), CALIBRATION, START));
  }

  @Test
  void sensor_whenOfAnotherAccount_thenRefused() {
    Sensor foreign = sensor(new AccountId(2));

    assertThrows(
        IllegalArgumentException.class,
        () -> new ElectricalParameters(device(), 1, foreign, CALIBRATION, START));
  }

  @Test
  void powerFactor_whenNobodyToldIt_thenTheUsualOne() {
    assertEquals(0.95, CALIBRATION.powerFactor());
  }

  @Test
  void device_whenItHasMorePhasesThanItsPanel_thenRefused() {
    Panel panel = device().panel();

    assertThrows(
        IllegalArgumentException.class,
        () -> new Device(panel, "Lathe", DeviceCategory.PRODUCTION, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void coloured_whenThereIsNoSuchColour_thenRefused(int number) {
    Device device = device();

    assertThrows(IllegalArgumentException.class, () -> device.coloured(number));
  }

  private static ElectricalParameters from(Instant moment) {
    return new ElectricalParameters(device(), 1, sensor(OURS), CALIBRATION, moment);
  }

  private static Sensor sensor(AccountId account) {
    return new Sensor(account, new SensorSerial(5), SensorType.PAN_10);
  }

  private static Device device() {
    Site site = new Site(OURS, "Shop", ZoneId.of("UTC"), "Leeds", new Market("GB", "GBP"));
    Panel panel =
        new Panel(new Zone(site, "Hall"), "Main", ConnectionType.SINGLE_PHASE, VoltageSource.FIXED);
    return new Device(panel, "Oven", DeviceCategory.KITCHEN, 1);
  }
}
