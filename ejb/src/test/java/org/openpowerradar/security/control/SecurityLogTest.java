package org.openpowerradar.security.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.database.LogLines;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;

class SecurityLogTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.5Z");
  private static final Signal SPRAY = Signal.of(SignalKind.SPRAY, "203.0.113.9", NOON).asProven();
  @TempDir Path folder;

  @Test
  void line_whenAllIsKnown_thenWordsInAFixedOrder() {
    Signal login =
        Signal.of(SignalKind.FAILED_LOGIN, "2001:db8::7", NOON).about(new BridgeSerial(927_760));

    assertEquals(
        "2026-11-23T12:00:01.500Z powerradar-security kind=FAILED_LOGIN severity=MEDIUM proven=no"
            + " address=2001:db8::7 bridge=927760 sensor=- count=1"
            + " first=2026-11-23T12:00:00.500Z last=2026-11-23T12:00:00.500Z",
        SecurityLog.line(login, NOON.plusSeconds(1)));
  }

  @Test
  void write_whenSeveralAreTold_thenALineEach() throws IOException {
    Path file = folder.resolve("security.log");
    SecurityLog log = new SecurityLog(file);

    log.write(List.of(SPRAY, SPRAY), NOON);
    log.write(List.of(SPRAY), NOON);

    assertEquals(3, Files.readAllLines(file).size());
  }

  @Test
  void write_whenTheFileWasMovedAway_thenANewOne() throws IOException {
    Path file = folder.resolve("security.log");
    SecurityLog log = new SecurityLog(file);
    log.write(List.of(SPRAY), NOON);
    Files.move(file, folder.resolve("moved"));

    log.write(List.of(SPRAY), NOON);

    assertEquals(1, Files.readAllLines(file).size());
  }

  @Test
  void write_whenTheFileIsFull_thenItBeginsAnewBesideTheOld() throws IOException {
    Path file = folder.resolve("security.log");
    Files.write(file, new byte[10 << 20]);

    new SecurityLog(file).write(List.of(SPRAY), NOON);

    assertEquals(1, Files.readAllLines(file).size());
    assertEquals(10 << 20, Files.size(folder.resolve("security.log.1")));
  }

  @Test
  void write_whenItCannot_thenSaidOnce() {
    SecurityLog log = new SecurityLog(folder.resolve("absent/security.log"));
    LogLines lines = LogLines.of(SecurityLog.class.getName());

    log.write(List.of(SPRAY), NOON);
    log.write(List.of(SPRAY), NOON);
    lines.close();

    assertEquals(1, lines.texts().size());
  }
}
