package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.protocol.frame.ErrorCode;

/** Somebody between bridges on plain TCP and the cloud, who can change what passes. */
class TamperedSessionTest {
  private static final System.Logger LOGGER = System.getLogger(TamperedSessionTest.class.getName());
  private static final int SESSIONS = Integer.getInteger("powerradar.attacks", 10_000) / 10;
  private static final int WIRES = 4; // a session waits more than it works
  private static final int SESSIONS_OF_A_CLOUD = 2_500; // a cloud in memory forgets nothing

  @TempDir Path folder;

  @Test
  void frames_whenChangedOnTheWay_thenTheSessionEndsThereAndNothingOfThemIsStored()
      throws Exception {
    TestKeystore keystore = TestKeystore.in(folder);
    Map<ErrorCode, Integer> refusals = new ConcurrentSkipListMap<>();
    QuietLog quiet = QuietLog.of("org.openpowerradar.connector");
    try {
      AtOnce.run(WIRES, number -> tamper(keystore, number, refusals));
    } finally {
      quiet.close();
    }

    assertEquals(SESSIONS, refusals.values().stream().mapToInt(Integer::intValue).sum());
    LOGGER.log(
        Level.INFO,
        "FIGURE tampering on TCP: {0} sessions with frames changed, injected, repeated, deleted or"
            + " swapped, 0 of them stored, ended with {1}",
        SESSIONS,
        refusals);
  }

  /** Every fourth of the sessions. */
  private static void tamper(TestKeystore keystore, int number, Map<ErrorCode, Integer> refusals)
      throws Exception {
    int left = SESSIONS / WIRES + (number < SESSIONS % WIRES ? 1 : 0);
    while (left > 0) {
      int sessions = Math.min(left, SESSIONS_OF_A_CLOUD);
      try (ConnectorFixture connector = new ConnectorFixture(keystore, settings -> {})) {
        new TamperedWire(connector, 14L * left + number)
            .tamper(sessions)
            .forEach((code, times) -> refusals.merge(code, times, Integer::sum));
      }
      left -= sessions;
    }
  }
}
