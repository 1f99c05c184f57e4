package org.openpowerradar.appliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesFileTest {
  @TempDir private Path directory;

  @Test
  void write_whenReadByJava_thenTheValuesAreTheSame() throws IOException {
    Path file = directory.resolve("endpoints.properties");

    new PropertiesFile().with("portal.url", "https://localhost:20081").with("port", 7).write(file);

    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    assertEquals("https://localhost:20081", read.getProperty("portal.url"));
    assertEquals("7", read.getProperty("port"));
    assertEquals("portal.url=https://localhost:20081\nport=7\n", Files.readString(file));
  }

  @Test
  void write_whenTheFileWasOpenToOthers_thenItIsNoMore() throws IOException {
    Path file = Files.writeString(directory.resolve("credentials.properties"), "old");

    new PropertiesFile().with("a", "b").write(file);

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void with_whenAValueNeedsEscapes_thenRefused() {
    PropertiesFile file = new PropertiesFile();

    assertThrows(IllegalArgumentException.class, () -> file.with("key", "two\nlines"));
    assertThrows(IllegalArgumentException.class, () -> file.with("key", "back\\slash"));
    assertThrows(IllegalArgumentException.class, () -> file.with("key", " padded"));
  }
}
