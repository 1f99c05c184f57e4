package org.openpowerradar.account.control.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.entity.operation.QuotaKind;

class OperationSettingsTest {
  private final Map<String, String> set = new HashMap<>();

  @Test
  void of_whenNothingIsSet_thenPreset() {
    OperationSettings settings = read();

    assertEquals(
        Map.of(
            QuotaKind.SITES, 200,
            QuotaKind.BRIDGES, 1_000,
            QuotaKind.SENSORS, 20_000,
            QuotaKind.PEOPLE, 500),
        settings.quotas());
    assertEquals(Duration.ofDays(90), settings.longestSupport());
    assertEquals(Duration.ofHours(4), settings.longestBreakGlass());
  }

  @Test
  void of_whenSet_thenTaken() {
    set.put("powerradar.quota.sites", "0");
    set.put("powerradar.support.days", "7");
    set.put("powerradar.breakglass.hours", "1");

    assertEquals(0, read().quotas().get(QuotaKind.SITES));
    assertEquals(Duration.ofDays(7), read().longestSupport());
    assertEquals(Duration.ofHours(1), read().longestBreakGlass());
  }

  @ParameterizedTest
  @CsvSource({
    "powerradar.quota.people, -1",
    "powerradar.quota.sensors, 1000001",
    "powerradar.support.days, 0",
    "powerradar.support.days, 367",
    "powerradar.breakglass.hours, 25",
    "powerradar.breakglass.hours, four"
  })
  void of_whenOutOfRange_thenOneSentenceNamesTheSetting(String name, String value) {
    set.put(name, value);

    String message = assertThrows(IllegalStateException.class, this::read).getMessage();

    assertTrue(message.startsWith("Set " + name + " to a number from "), message);
  }

  private OperationSettings read() {
    return OperationSettings.of(
        (Config)
            Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(set.get((String) arguments[0]))));
  }
}
