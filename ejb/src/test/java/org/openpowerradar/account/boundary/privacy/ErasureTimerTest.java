package org.openpowerradar.account.boundary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;
import org.openpowerradar.database.TestClock;

class ErasureTimerTest {
  private static final AccountId KEPT = new AccountId(1);
  private static final AccountId OTHER = new AccountId(2);

  /** Two accounts are due; a login of one cannot be deleted. */
  private static final class Rounds extends ErasureRounds {
    private final List<AccountId> erased = new ArrayList<>();

    @Override
    public List<AccountId> due() {
      return List.of(KEPT, OTHER);
    }

    @Override
    public boolean step(AccountId account) {
      if (account.equals(KEPT)) {
        throw new PeopleException(Refusal.IDENTITY_AWAY);
      }
      erased.add(account);
      return erased.size() < 3;
    }
  }

  @Test
  void erase_whenOneAccountFails_thenTheOthersAreErased() {
    Rounds rounds = new Rounds();
    ErasureTimer timer = new ErasureTimer();
    timer.rounds = rounds;
    timer.clock = new TestClock(Instant.parse("2026-11-23T12:00:00Z"));

    timer.erase();

    assertEquals(List.of(OTHER, OTHER, OTHER), rounds.erased);
  }
}
