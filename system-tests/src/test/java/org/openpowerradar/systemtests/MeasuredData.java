package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real measurements that tests read. */
final class MeasuredData {
  private MeasuredData() {}

  /** A file of it; a test without it is skipped with a word, and fails with CI=true. */
  static Path file(String name) {
    Path file = Path.of(System.getProperty("powerradar.data"), name);
    boolean present = Files.exists(file);
    assertTrue(present || System.getenv("CI") == null, file + " is missing");
    assumeTrue(present, "skipped: " + file + " is missing, see -Dpowerradar.data in README.md");
    return file;
  }
}
