package org.openpowerradar.web.page.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;
import org.openpowerradar.web.page.time.Days;
import org.openpowerradar.web.page.time.Span;

class EnergyAddressTest {
  private static final SiteId SITE = new SiteId(7);
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 27);

  @Test
  void read_whenNothingIsGiven_thenEnergyOfTheLast7DaysByTheHour() {
    EnergyAddress address = read(null, null, null, null, null, null);

    assertEquals(new Days(TODAY.minusDays(6), TODAY), address.days());
    assertEquals(Metric.ENERGY, address.metric());
    assertEquals(Resolution.HOUR, address.resolution());
    assertEquals(Optional.empty(), address.devices());
  }

  @Test
  void read_whenDaysArePicked_thenTheyWinOverThePeriod() {
    EnergyAddress address = read("today", "2026-10-24", "2026-10-26", null, null, null);

    assertEquals(Optional.empty(), address.span());
    assertEquals(new Days(TODAY.minusDays(3), TODAY.minusDays(1)), address.days());
  }

  @Test
  void read_whenDaysAreTurnedAround_thenPutRight() {
    EnergyAddress address = read(null, "2026-10-26", "2026-10-24", null, null, null);

    assertEquals(new Days(TODAY.minusDays(3), TODAY.minusDays(1)), address.days());
  }

  @Test
  void read_whenDaysAreTooMany_thenTheLast400() {
    EnergyAddress address = read(null, "1999-01-01", "2026-10-26", null, null, null);

    assertEquals(400, address.days().count());
    assertEquals(TODAY.minusDays(1), address.days().last());
  }

  @Test
  void read_whenResolutionDoesNotSuitThePeriod_thenTheUsualOne() {
    assertEquals(Resolution.DAY, read("30d", null, null, "1min", null, null).resolution());
    assertEquals(Resolution.MINUTE_1, read("today", null, null, "1min", null, null).resolution());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.", "-1", "1,2", "1.2.x", "99999999999999999999"})
  void read_whenDevicesAreUnreadable_thenAsIfNotChosen(String devices) {
    assertEquals(Optional.empty(), read(null, null, null, null, null, devices).devices());
  }

  @Test
  void read_whenNoDeviceIsChosen_thenNoneNotTheUsual() {
    assertEquals(Optional.of(List.of()), read(null, null, null, null, null, "none").devices());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-01", "yesterday", ""})
  void read_whenDayIsUnreadable_thenTheUsualPeriod(String from) {
    EnergyAddress address = read(null, from, "2026-10-26", null, null, null);

    assertEquals(Optional.of(Span.LAST_7_DAYS), address.span());
  }

  @Test
  void link_whenReadAgain_thenTheSamePicture() {
    EnergyAddress address = read("today", null, null, "5min", "power", "3.5");

    assertEquals(
        "/app/site/energy?site=7&period=today&resolution=5min&metric=power&devices=3.5",
        address.link());
    assertEquals(Optional.of(List.of(new DeviceId(3), new DeviceId(5))), address.devices());
  }

  @Test
  void with_whenOtherSpan_thenResolutionIsChosenAnew() {
    EnergyAddress address = read("today", null, null, "1min", "power", "3");

    assertEquals(
        "/app/site/energy?site=7&period=30d&metric=power&devices=3",
        address.with(Span.LAST_30_DAYS));
  }

  @Test
  void with_whenOtherMetric_thenPickedDaysStay() {
    EnergyAddress address = read(null, "2026-10-24", "2026-10-26", "15min", null, null);

    assertEquals(
        "/app/site/energy?site=7&from=2026-10-24&to=2026-10-26&resolution=15min&metric=current",
        address.with(Metric.CURRENT));
  }

  @Test
  void withDevices_whenNoneIsLeft_thenSaysNone() {
    EnergyAddress address = read(null, null, null, null, null, null).withDevices(List.of());

    assertEquals("none", address.devicesCode());
  }

  @Test
  void link_whenGroupsAreChosen_thenTheyStayBesideTheUsualDevices() {
    EnergyAddress address = read("today", null, null, "5min", "power", null, "2.9");

    assertEquals(List.of(new GroupId(2), new GroupId(9)), address.groups());
    assertEquals(
        "/app/site/energy?site=7&period=today&resolution=5min&metric=power&groups=2.9",
        address.link());
    assertEquals(List.of(), address.withUsualDevices().groups());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.", "-1", "none", "99999999999999999999"})
  void read_whenGroupsAreUnreadable_thenNone(String groups) {
    assertEquals(List.of(), read(null, null, null, null, null, null, groups).groups());
  }

  private static EnergyAddress read(String... raw) {
    EnergyAddress.Parameters parameters =
        new EnergyAddress.Parameters(
            raw[0], raw[1], raw[2], raw[3], raw[4], raw[5], raw.length > 6 ? raw[6] : null);
    return EnergyAddress.read(SITE, parameters, TODAY);
  }
}
