package org.openpowerradar.security.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.signal.Severity;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.entity.EventCount;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.security.entity.SecurityEvent;

class EventStoreIT {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final int ROWS = 10;
  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TwoAccounts two = unit.call(TwoAccounts::new);

  EventStoreIT() {
    unit.run(entities -> entities.createNativeQuery("DELETE FROM security_event").executeUpdate());
  }

  private static Signal failed(String address, int seconds) {
    return Signal.of(SignalKind.FAILED_LOGIN, address, NOON.plusSeconds(seconds))
        .about(TwoAccounts.OFFICE_BRIDGE);
  }

  private static Signal scan(int number) {
    return Signal.of(SignalKind.SCAN, "203.0.113." + number, NOON);
  }

  private void keep(Signal... signals) {
    unit.run(entities -> new EventStore(entities).keep(List.of(signals), ROWS));
  }

  private List<SecurityEvent> find(long account) {
    return find(account, EventQuery.of(NOON, NOON.plusSeconds(86_400), 100));
  }

  private List<SecurityEvent> find(long account, EventQuery query) {
    return unit.call(entities -> new EventStore(entities).find(account, query));
  }

  @Test
  void keep_whenTheSameHappensInAnHour_thenOneRowWithSpanAndCount() {
    keep(failed("192.0.2.7", 60));
    keep(failed("192.0.2.7", 0).about(new SensorSerial(4_000_000_000L)).asProven());
    keep(failed("192.0.2.7", 30));

    SecurityEvent event = find(two.lindenhof.value()).get(0);

    assertEquals(1, find(two.lindenhof.value()).size());
    assertEquals(3, event.count());
    assertEquals(NOON, event.first());
    assertEquals(NOON.plusSeconds(60), event.last());
    assertEquals(new SensorSerial(4_000_000_000L), event.sensor());
    assertTrue(event.proven());
  }

  @Test
  void keep_whenABridgeIsOfAnAccount_thenTheEventIsItsAndNamesIt() {
    keep(failed("192.0.2.7", 0), scan(1));

    assertEquals("Cellar", find(two.lindenhof.value()).get(0).bridgeName());
    assertEquals(List.of(), find(two.tamar.value()));
    assertEquals(SignalKind.SCAN, find(EventStore.NOBODY).get(0).kind());
  }

  @Test
  void keep_whenAnHourHasTooMany_thenTheRestIsCountedInOneRow() {
    List<Signal> many = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      many.add(scan(number));
    }
    unit.run(entities -> new EventStore(entities).keep(many, ROWS));
    unit.run(entities -> new EventStore(entities).keep(many, ROWS));

    List<SecurityEvent> events = find(EventStore.NOBODY);

    assertEquals(ROWS + 1, events.size());
    assertEquals(
        80,
        events.stream()
            .filter(event -> event.kind() == SignalKind.OVERFLOW)
            .findFirst()
            .orElseThrow()
            .count());
  }

  @Test
  void keep_whenNobodysHourIsFull_thenAccountsStillHaveRoom() {
    for (int number = 0; number < 20; number++) {
      keep(scan(number));
    }

    keep(failed("192.0.2.7", 0));

    assertEquals(SignalKind.FAILED_LOGIN, find(two.lindenhof.value()).get(0).kind());
  }

  @Test
  void find_whenFiltered_thenOnlyThose() {
    keep(
        failed("192.0.2.7", 0),
        Signal.of(SignalKind.CLONE, "192.0.2.8", NOON).about(TwoAccounts.SHOP_BRIDGE));
    EventQuery all = EventQuery.of(NOON, NOON.plusSeconds(60), 100);
    long account = two.lindenhof.value();

    assertEquals(2, find(account, all).size());
    assertEquals(1, find(account, all.of(SignalKind.CLONE)).size());
    assertEquals(1, find(account, all.of(Severity.CRITICAL)).size());
    assertEquals(0, find(account, all.of(SignalKind.CLONE).of(Severity.LOW)).size());
    assertEquals(1, find(account, all.about(TwoAccounts.SHOP_BRIDGE)).size());
    assertEquals(
        0, find(account, EventQuery.of(NOON.plusSeconds(1), NOON.plusSeconds(9), 100)).size());
  }

  @Test
  void counts_whenTimePasses_thenByDayWeekAndMonth() {
    keep(
        failed("192.0.2.7", 0),
        failed("192.0.2.7", -3 * 86_400),
        failed("192.0.2.7", -20 * 86_400),
        failed("192.0.2.7", -40 * 86_400));

    List<EventCount> counts =
        unit.call(
            entities ->
                new EventStore(entities).counts(two.lindenhof.value(), NOON.plusSeconds(60)));

    assertEquals(List.of(new EventCount(SignalKind.FAILED_LOGIN, 1, 2, 3)), counts);
  }

  @Test
  void forget_whenPastTheirTime_thenGone() {
    keep(failed("192.0.2.7", 0), failed("192.0.2.8", -86_400 * 10));

    int gone =
        unit.call(
            entities -> new EventStore(entities).forgetBefore(NOON.minus(Duration.ofDays(9))));

    assertEquals(1, gone);
    assertEquals(1, find(two.lindenhof.value()).size());
  }
}
