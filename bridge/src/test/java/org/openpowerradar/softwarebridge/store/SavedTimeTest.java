package org.openpowerradar.softwarebridge.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTimeTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path directory;

  @Test
  void read_whenNothingWasKept_thenTheEpoch() throws IOException {
    assertEquals(Instant.EPOCH, new SavedTime(directory).read());
  }

  @Test
  void keep_whenALaterTimeIsKept_thenThatStays() throws IOException {
    new SavedTime(directory).keep(NOON);
    new SavedTime(directory).keep(NOON.minusSeconds(1));

    assertEquals(NOON, new SavedTime(directory).read());
  }

  @Test
  void read_whenTheFileHoldsSomethingElse_thenSentence() throws IOException {
    Files.writeString(directory.resolve("time"), "soon");

    IOException refused = assertThrows(IOException.class, () -> new SavedTime(directory).read());

    assertEquals(
        directory.resolve("time") + " does not hold an instant: remove it", refused.getMessage());
  }
}
