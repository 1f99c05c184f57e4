package org.openpowerradar.appliance.keycloak;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts the realm and its people where Keycloak imports them from at its start. An existing realm is
 * left alone. Secrets are placeholders in these files; Keycloak takes them from its environment.
 */
final class RealmImport {
  private final Path directory;

  RealmImport(Path home) {
    this.directory = home.resolve("data/import");
  }

  void write() {
    copy("powerradar-realm.json", "powerradar-realm.json");
    copy("demo-users.json", "powerradar-users-0.json");
  }

  private void copy(String resource, String file) {
    try (InputStream in = RealmImport.class.getResourceAsStream("/keycloak/" + resource)) {
      Files.createDirectories(directory);
      Files.copy(in, directory.resolve(file), REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
