package org.openpowerradar.appliance.keycloak;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts the look of the login pages where Keycloak finds themes: the stock one with our colours and
 * a link to the privacy page of the portal.
 */
final class LoginTheme {
  /** As the realm names it. */
  static final String NAME = "powerradar";

  private static final List<String> FILES =
      List.of(
          "theme.properties",
          "footer.ftl",
          "messages/messages_de.properties",
          "messages/messages_en.properties",
          "resources/css/powerradar.css");

  private final Path home;

  LoginTheme(Path home) {
    this.home = home;
  }

  void write() {
    FILES.forEach(file -> copy("themes/" + NAME + "/login/" + file));
  }

  private void copy(String file) {
    try (InputStream in = LoginTheme.class.getResourceAsStream("/keycloak/" + file)) {
      Path target = home.resolve(file);
      Files.createDirectories(target.getParent());
      Files.copy(in, target, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
