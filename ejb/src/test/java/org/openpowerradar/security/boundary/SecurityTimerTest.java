package org.openpowerradar.security.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.control.SecuritySettings;

class SecurityTimerTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-11-23T12:00:00Z"));
  private final SignalInbox inbox = new SignalInbox();
  private final Database database = new Database();
  private final SecurityTimer timer = new SecurityTimer();
  @TempDir Path folder;
  private Path log;

  /** Keeps signals, or fails. */
  private static final class Database extends EventRecording {
    private final List<Signal> kept = new ArrayList<>();
    private boolean isDown;

    @Override
    public void keep(List<Signal> signals) {
      if (isDown) {
        throw new IllegalStateException("The test wants the database to be down");
      }
      kept.addAll(signals);
    }
  }

  @BeforeEach
  void begin() {
    log = folder.resolve("security.log");
    inbox.clock = clock;
    timer.inbox = inbox;
    timer.events = database;
    timer.clock = clock;
    timer.settings = new SecuritySettings(Optional.of(log), 400, 100, true);
    timer.begin();
  }

  private void pass(int seconds) {
    for (int second = 0; second < seconds; second++) {
      clock.advance(Duration.ofSeconds(1));
      timer.write();
    }
  }

  @Test
  void write_whenSomethingHappened_thenKeptAndLoggedOnce() throws IOException {
    inbox.tell(SignalKind.SCAN, "203.0.113.9");

    pass(3);

    assertEquals(1, database.kept.size());
    assertEquals(1, Files.readAllLines(log).size());
  }

  @Test
  void write_whenTheDatabaseIsDown_thenLoggedOnceAndKeptWhenItIsBack() throws IOException {
    database.isDown = true;
    inbox.tell(SignalKind.SCAN, "203.0.113.9");
    pass(5);
    assertEquals(1, Files.readAllLines(log).size());

    database.isDown = false;
    pass(1);

    assertEquals(1, database.kept.size());
    assertEquals(1, Files.readAllLines(log).size());
  }

  @Test
  void write_whenTheSameGoesOnForMinutes_thenALineAMinuteWithTheCount() {
    for (int second = 0; second < 180; second++) {
      inbox.tell(SignalKind.SCAN, "203.0.113.9");
      pass(1);
    }
    pass(60);

    assertEquals(4, database.kept.size());
    assertEquals(180, database.kept.stream().mapToLong(Signal::count).sum());
  }
}
