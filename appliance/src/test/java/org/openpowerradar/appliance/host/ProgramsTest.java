package org.openpowerradar.appliance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir private Path directory;
  private Programs programs;

  @BeforeEach
  void place() {
    programs = new Programs(directory, directory.resolve("programs"));
  }

  @Test
  void unpacked_whenTheArchiveHoldsPrograms_thenTheyMayBeRunAndTextsMayNot() throws IOException {
    archive(Map.of("top/bin/start", "#!/bin/sh\n", "top/readme", "text", "other/x", "x"));

    Path home = programs.unpacked("server-1.zip", "top/");

    assertTrue(Files.isExecutable(home.resolve("bin/start")));
    assertFalse(Files.isExecutable(home.resolve("readme")));
    assertEquals(directory.resolve("programs/server-1"), home);
    assertFalse(Files.exists(home.resolve("x")));
  }

  @Test
  void unpacked_whenDoneBefore_thenWhatIsThereStays() throws IOException {
    archive(Map.of("top/file", "old"));
    Path home = programs.unpacked("server-1.zip", "top/");
    Files.writeString(home.resolve("file"), "new");

    programs.unpacked("server-1.zip", "top/");

    assertEquals("new", Files.readString(home.resolve("file")));
  }

  @Test
  void unpacked_whenAPathLeavesTheDirectory_thenRefused() throws IOException {
    archive(Map.of("top/../../evil", "x"));

    assertThrows(UncheckedIOException.class, () -> programs.unpacked("server-1.zip", "top/"));
    assertFalse(Files.exists(directory.resolve("evil")));
  }

  @Test
  void artifact_whenTheBuildDidNotLeaveIt_thenTheSentenceSaysHowToGetIt() {
    CannotStartException refusal =
        assertThrows(CannotStartException.class, () -> programs.artifact("server-2.zip"));

    assertTrue(refusal.getMessage().endsWith("server-2.zip: build it with ./mvnw -Pdemo."));
  }

  private void archive(Map<String, String> files) throws IOException {
    Path archive = directory.resolve("server-1.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
