package org.openpowerradar.account.control.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.LentAccess.Place;
import org.openpowerradar.account.entity.operation.LentUse;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;

class LentUseStoreIT {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final long access =
      unit.call(
          entities -> {
            Place place = new Place(new TwoAccounts(entities).lindenhof, null);
            LentAccess lent =
                LentAccess.toOperator("otto", "The customer asked", place)
                    .grantedBy("otto", NOON, NOON.plusSeconds(3600), Duration.ofHours(4));
            entities.persist(lent);
            return lent.id();
          });

  private boolean add(long hour, String path) {
    LentUse use = new LentUse(access, hour, "otto", "site 1", path);
    return unit.call(entities -> new LentUseStore(entities).add(use, NOON));
  }

  private List<LentUseStore.Noted> noted() {
    return unit.call(entities -> new LentUseStore(entities).find(access, 1000));
  }

  @Test
  void add_whenNew_thenTrueAndFound() {
    assertTrue(add(7, "/app/home"));
    assertEquals(
        List.of(
            new LentUseStore.Noted(new LentUse(access, 7, "otto", "site 1", "/app/home"), NOON)),
        noted());
  }

  @Test
  void add_whenKnownInTheHour_thenFalse() {
    add(7, "/app/home");

    assertFalse(add(7, "/app/home"));
    assertTrue(add(8, "/app/home"));
  }

  @Test
  void add_whenThereAreManyPaths_thenTheRestIsOne() {
    for (int i = 0; i < 305; i++) {
      add(7, "/api/v1/sensors/" + i);
    }

    assertEquals(301, noted().size());
    assertTrue(paths().contains(LentUse.MANY));
  }

  @Test
  void add_whenThePathIsLongOrNoAscii_thenCutAndReplaced() {
    add(7, "/\u00fc" + "x".repeat(200));

    assertEquals(Set.of("/?" + "x".repeat(118)), paths());
  }

  private Set<String> paths() {
    return noted().stream().map(each -> each.use().path()).collect(Collectors.toSet());
  }
}
