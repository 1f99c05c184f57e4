package org.openpowerradar.security.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecuritySettingsTest {
  private final Map<String, String> set = new HashMap<>();

  private SecuritySettings read(String server) {
    Config config =
        (Config)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(set.get((String) arguments[0])));
    return SecuritySettings.of(config, server);
  }

  @Test
  void of_whenNothingIsSet_thenTheLogIsBesideTheServers() {
    assertEquals(
        new SecuritySettings(
            Optional.of(Path.of("/srv/domain/logs/powerradar-security.log")), 400, 1_000, true),
        read("/srv/domain"));
  }

  @Test
  void of_whenTheLogIsOff_thenNone() {
    set.put(SecuritySettings.LOG, "off");

    assertEquals(Optional.empty(), read("/srv/domain").log());
  }

  @Test
  void of_whenTheQuarantineIsOff_thenItIs() {
    set.put(SecuritySettings.QUARANTINE, "off");

    assertFalse(read(null).quarantine());
  }

  @ParameterizedTest
  @CsvSource({
    "powerradar.security.events.days, 29, Set powerradar.security.events.days to a number from 30"
        + " to 3650",
    "powerradar.security.events.per.hour, 9, Set powerradar.security.events.per.hour to a number"
        + " from 10 to 100000",
    "powerradar.security.quarantine, maybe, Set powerradar.security.quarantine to on or off"
  })
  void of_whenOutOfRange_thenOneSentenceNamesIt(String name, String value, String sentence) {
    set.put(name, value);

    String message = assertThrows(IllegalStateException.class, () -> read(null)).getMessage();

    assertEquals(sentence + ", not " + value, message);
  }
}
