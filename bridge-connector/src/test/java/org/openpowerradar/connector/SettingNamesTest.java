package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator can set reaches the connector, and is documented with its default. */
class SettingNamesTest {
  private static final Path INBOX =
      Path.of("../ejb/src/main/java/org/openpowerradar/reading/boundary/BridgeInbox.java");
  private static final Path DEFAULTS =
      Path.of("../ejb/src/main/resources/META-INF/microprofile-config.properties");
  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final Map<String, String> OF_TLS =
      Map.of("keystore", "tls.keystore", "keystorePassword", "tls.keystore.password");

  /** Every property of the activation that is a text, as all that can be set are. */
  static Stream<String> properties() {
    return Arrays.stream(BridgeActivation.class.getDeclaredFields())
        .filter(
            field -> field.getType() == String.class && !Modifier.isStatic(field.getModifiers()))
        .map(Field::getName);
  }

  private static String setting(String property) {
    String dotted = property.replaceAll("([A-Z])", ".$1").toLowerCase(Locale.ROOT);
    return "powerradar.bridge." + OF_TLS.getOrDefault(property, dotted);
  }

  private static String ownDefault(String property) throws ReflectiveOperationException {
    Field field = BridgeActivation.class.getDeclaredField(property);
    field.setAccessible(true);
    return (String) field.get(new BridgeActivation());
  }

  @ParameterizedTest
  @MethodSource("properties")
  void setting_whenThePropertyCanBeSet_thenTheInboxTakesItFromTheConfiguration(String property)
      throws Exception {
    String own = ownDefault(property);
    String otherwise = own.isEmpty() || own.equals("off") ? "" : ":" + own;
    String inbox = Files.readString(INBOX).replaceAll("\\s+", " ");

    String wanted =
        "propertyName = \"%s\", propertyValue = \"${MPCONFIG=%s}\""
            .formatted(property, setting(property) + otherwise);
    assertTrue(inbox.contains(wanted), wanted);
  }

  @ParameterizedTest
  @MethodSource("properties")
  void setting_whenThePropertyHasADefault_thenFileAndPageNameIt(String property) throws Exception {
    String own = ownDefault(property);
    Properties defaults = new Properties();
    try (Reader file = Files.newBufferedReader(DEFAULTS)) {
      defaults.load(file);
    }

    String row =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `" + setting(property) + "` |"))
            .findFirst()
            .orElseThrow();
    if (!own.isEmpty() && !own.equals("off")) {
      assertEquals(own, defaults.getProperty(setting(property)));
      assertTrue(row.contains("| `" + own + "` |"), row);
    }
  }
}
