package org.openpowerradar.account.control.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

  private static MailSettings settings(Map<String, String> set) {
    return MailSettings.of(
        (Config)
            Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(set.get((String) arguments[0]))));
  }

  @Test
  void of_whenNothingIsSet_thenNoMailLeaves() {
    assertFalse(settings(Map.of()).isOn());
  }

  @Test
  void of_whenAllIsSet_thenRead() {
    assertEquals(
        new MailSettings("mail.example", 587, true, "p@example.org", "https://p.example"),
        settings(
            Map.of(
                MailSettings.HOST,
                "mail.example",
                MailSettings.PORT,
                "587",
                MailSettings.ENCRYPTED,
                "true",
                MailSettings.FROM,
                "p@example.org",
                "powerradar.portal.url",
                "https://p.example/")));
  }

  @Test
  void of_whenOneMakesNoSense_thenRefusedByName() {
    for (Map<String, String> wrong :
        List.of(
            Map.of(MailSettings.PORT, "70000"),
            Map.of(MailSettings.ENCRYPTED, "perhaps"),
            Map.of(MailSettings.HOST, "mail.example"),
            Map.of(MailSettings.HOST, "mail.example", MailSettings.FROM, "p"))) {
      assertThrows(IllegalStateException.class, () -> settings(wrong));
    }
  }
}
