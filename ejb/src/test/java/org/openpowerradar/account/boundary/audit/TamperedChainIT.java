package org.openpowerradar.account.boundary.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.control.audit.SigningKeys;
import org.openpowerradar.account.control.audit.VerifyingStore;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainCheck;
import org.openpowerradar.account.entity.audit.ChainFault;
import org.openpowerradar.account.entity.audit.Checkpoint;
import org.openpowerradar.account.entity.audit.StoredEntry;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestDatabase;

/**
 * Somebody with every right in the database changes the audit trail; the checkpoints were copied
 * elsewhere before. Each try changes one thing and is rolled back.
 */
class TamperedChainIT {
  private static final System.Logger LOGGER = System.getLogger("figures");
  private static final int TRIES = Integer.getInteger("powerradar.attacks", 10_000) / 10;
  private static final int LENGTH = 60;
  private static final int SIGNED_EVERY = 10;
  private static final int SIGNED = 50;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private static final SigningKeys KEYS = SigningKeys.made();

  private static final List<Checkpoint> ELSEWHERE = new ArrayList<>();
  private static PersistenceUnit unit;

  @BeforeAll
  static void recordAndSign() {
    unit = PersistenceUnit.over(TestDatabase.shared().migrated());
    for (int i = 1; i <= LENGTH; i++) {
      AuditEntry entry =
          AuditEntry.of(new AccountId(i % 3 + 1), "site.change", "site " + i).with("name", "S" + i);
      String person = "person-" + i % 4;
      unit.run(entities -> AuditFixture.trail(entities, CLOCK, person).record(entry));
      if (i % SIGNED_EVERY == 0 && i <= SIGNED) {
        unit.run(TamperedChainIT::sign);
      }
    }
  }

  private static void sign(EntityManager entities) {
    VerifyingStore store = new VerifyingStore(entities);
    VerifyingStore.Head head = store.head();
    Checkpoint signed = KEYS.key().sign(head.id(), CLOCK.millis(), head.hash());
    store.add(signed);
    ELSEWHERE.add(signed);
  }

  @Test
  void check_whenNothingWasChanged_thenAllIsWell() {
    assertEquals(Optional.empty(), unit.call(TamperedChainIT::check));
  }

  @Test
  void check_whenAnythingWasChanged_thenFoundAndTheFirstBadEntryNamed() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<Tampering.Kind, Integer> tried = new EnumMap<>(Tampering.Kind.class);
    for (int i = 0; i < TRIES; i++) {
      Tampering.Kind kind = Tampering.Kind.values()[i % Tampering.Kind.values().length];
      attack(new Tampering(kind, random, LENGTH, SIGNED, SIGNED_EVERY), seed);
      tried.merge(kind, 1, Integer::sum);
    }
    LOGGER.log(
        System.Logger.Level.INFO,
        "FIGURE audit trail: {0} tamperings of {1} kinds, all found, first bad entry named right",
        TRIES,
        tried.size());
    assertEquals(Optional.empty(), unit.call(TamperedChainIT::check));
  }

  private static void attack(Tampering tampering, long seed) {
    Optional<ChainFault> fault = Optional.empty();
    try {
      unit.run(
          entities -> {
            tampering.change(entities);
            throw new Undone(check(entities));
          });
    } catch (Undone undone) {
      fault = undone.fault;
    }
    String what = tampering + ", seed " + seed + ": " + fault;
    assertTrue(fault.isPresent(), what);
    assertTrue(tampering.isFirstBad(fault.get().entry()), what);
  }

  private static Optional<ChainFault> check(EntityManager entities) {
    VerifyingStore store = new VerifyingStore(entities);
    List<Checkpoint> all = new ArrayList<>(ELSEWHERE);
    all.addAll(store.checkpoints());
    ChainCheck check = new ChainCheck(all, KEYS.key().verifying());
    boolean goesOn = true;
    for (StoredEntry each : store.next(0, 1_000)) {
      goesOn = goesOn && check.next(each);
    }
    return check.end(store.head().id(), store.head().hash());
  }

  /** Takes the finding out of a transaction that is rolled back. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<ChainFault> fault;

    Undone(Optional<ChainFault> fault) {
      this.fault = fault;
    }
  }
}
