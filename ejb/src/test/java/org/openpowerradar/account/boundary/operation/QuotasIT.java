package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.operation.QuotaExceededException;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.site.entity.Market;
import org.openpowerradar.site.entity.Site;

class QuotasIT {
  private static final int TOGETHER = 4;

  private final LentWorld world = new LentWorld();

  private void quota(QuotaKind kind, int most) {
    world.asRegistrar(
        register -> {
          register.setQuota(world.two.lindenhof, Map.of(kind, most));
          return null;
        });
  }

  private void require(QuotaKind kind, int adding) {
    world.unit.run(
        entities -> OperationFixture.quotas(entities).require(world.two.lindenhof, kind, adding));
  }

  @Test
  void require_whenThereIsRoom_thenReturns() {
    assertDoesNotThrow(() -> require(QuotaKind.SITES, 8));
  }

  @Test
  void require_whenOneTooMany_thenRefusedWithTheQuota() {
    QuotaExceededException refused =
        assertThrows(QuotaExceededException.class, () -> require(QuotaKind.SITES, 9));

    assertEquals(10, refused.quota());
    assertEquals(QuotaKind.SITES, refused.kind());
  }

  @Test
  void require_whenTheAccountHasAQuotaOfItsOwn_thenThatCounts() {
    quota(QuotaKind.BRIDGES, 2);

    assertThrows(QuotaExceededException.class, () -> require(QuotaKind.BRIDGES, 1));
    assertDoesNotThrow(() -> require(QuotaKind.SENSORS, 7));
    assertThrows(QuotaExceededException.class, () -> require(QuotaKind.SENSORS, 8));
  }

  @Test
  void require_whenNothingIsAddedToTooMuch_thenReturns() {
    quota(QuotaKind.SITES, 0);

    assertDoesNotThrow(() -> require(QuotaKind.SITES, 0));
  }

  @Test
  void require_whenSeveralAddAtOnce_thenNoMoreThanTheQuota() throws Exception {
    quota(QuotaKind.SITES, 3);
    CountDownLatch begin = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
    List<Future<Boolean>> tries =
        IntStream.range(0, TOGETHER).mapToObj(i -> threads.submit(() -> tries(i, begin))).toList();

    begin.countDown();
    int added = 0;
    for (Future<Boolean> each : tries) {
      added += each.get() ? 1 : 0;
    }

    threads.shutdown();
    assertEquals(1, added);
  }

  private boolean tries(int number, CountDownLatch begin) throws InterruptedException {
    begin.await();
    try {
      world.unit.run(entities -> add(entities, world.two.lindenhof, number));
      return true;
    } catch (QuotaExceededException full) {
      return false;
    }
  }

  private static void add(EntityManager entities, AccountId account, int number) {
    // A look before the lock: the count must not be of the moment of this one.
    entities.createQuery("SELECT COUNT(s) FROM Site s", Long.class).getSingleResult();
    OperationFixture.quotas(entities).require(account, QuotaKind.SITES, 1);
    Market market = new Market("DE", "EUR");
    entities.persist(
        new Site(account, "New " + number, ZoneId.of("Europe/Berlin"), "Berlin", market));
  }
}
