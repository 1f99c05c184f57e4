package org.openpowerradar.connector.inflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private final List<Integer> started = new ArrayList<>();

  @Test
  void enter_whenAllPlacesAreTaken_thenWaitsInOrderUntilOneLeaves() {
    Turnstile turnstile = new Turnstile(2);
    for (int i = 1; i <= 4; i++) {
      int number = i;
      turnstile.enter(() -> started.add(number));
    }
    assertEquals(List.of(1, 2), started);

    turnstile.leave();

    assertEquals(List.of(1, 2, 3), started);
  }

  @Test
  void leave_whenThousandsWaitAndEachLeavesAtOnce_thenAllRunWithoutNesting() {
    Turnstile turnstile = new Turnstile(1);
    turnstile.enter(() -> started.add(0));
    for (int i = 1; i <= 100_000; i++) {
      int number = i;
      turnstile.enter(
          () -> {
            started.add(number);
            turnstile.leave();
          });
    }

    turnstile.leave();

    assertEquals(100_001, started.size());
  }
}
