package org.openpowerradar.softwarebridge.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real measurements, which lie beside the project and not in it. */
final class MeasuredData {
  private MeasuredData() {}

  /** A file of them; without it the test is left out, except in CI, where it fails. */
  static Path file(String name) {
    Path file = Path.of(System.getProperty("powerradar.data"), name);
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(Files.exists(file), "measured data is missing: " + file);
    }
    Assumptions.assumeTrue(
        Files.exists(file), "left out: no measured data at " + file + " (-Dpowerradar.data=DIR)");
    return file;
  }
}
