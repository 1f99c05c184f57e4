package org.openpowerradar.node.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * The newest migration this application was built with, from the list the build leaves in {@code
 * META-INF/migrations}: names as {@code V20261122_2000__create_account.sql}, one a line.
 */
final class NewestMigration {
  private static final String LIST = "/META-INF/migrations";

  private NewestMigration() {}

  /** As the history of migrations has it: {@code 20261122.2000}. */
  static String version() {
    try (InputStream list = NewestMigration.class.getResourceAsStream(LIST)) {
      return version(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String version(String names) {
    return names
        .lines()
        .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.'))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
