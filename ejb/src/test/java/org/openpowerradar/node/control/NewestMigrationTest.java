package org.openpowerradar.node.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewestMigrationTest {
  private static final Path MIGRATIONS = Path.of("../sql/migration");

  @Test
  void version_whenNamesAreInAnyOrder_thenThatOfTheNewest() {
    String names =
        """
        V20261123_0200__let_power_meters_measure_three_phases.sql
        V20261123_0600__confine_legacy_bridges_to_networks.sql
        V20261122_2359__create_account.sql
        """;

    assertEquals("20261123.0600", NewestMigration.version(names));
  }

  @Test
  void version_whenTheApplicationIsBuilt_thenThatOfTheNewestFile() throws IOException {
    String built = NewestMigration.version().replace('.', '_');

    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      String newest = files.map(file -> "" + file.getFileName()).max(String::compareTo).get();
      assertTrue(newest.startsWith("V" + built + "__"), newest);
    }
  }
}
