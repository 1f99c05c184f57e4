package org.openpowerradar.bridge.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.bridge.entity.SealedKey;
import org.openpowerradar.protocol.identity.BridgeSerial;

class BridgeSettingsTest {
  private static final byte[] KEY_ENCRYPTION_KEY = new byte[32];
  private static final String ENCODED = Base64.getEncoder().encodeToString(KEY_ENCRYPTION_KEY);

  private final Map<String, String> set = new HashMap<>();
  @TempDir Path folder;

  @Test
  void of_whenOnlyTheKeyFileIsSet_thenTheRestIsPreset() throws IOException {
    keyFile(ENCODED + "\n");

    BridgeSettings settings = read();

    assertEquals(Duration.ofSeconds(60), settings.keepAlive());
    assertEquals(2048, settings.credits());
    assertEquals(Duration.ofDays(400), settings.sessionsKept());
  }

  @Test
  void of_whenTheKeyFileIsRight_thenItOpensSealedKeys() throws IOException {
    keyFile(ENCODED);
    BridgeSerial bridge = new BridgeSerial(7);
    byte[] key = Base64.getDecoder().decode(ENCODED);
    byte[] sealed = SealedKey.seal(KEY_ENCRYPTION_KEY, bridge, key);

    assertArrayEquals(key, read().key().open(bridge, sealed));
  }

  @Test
  void of_whenTheKeyFileIsNotSet_thenOneSentenceNamesTheSetting() {
    assertEquals(
        "Set powerradar.key.file to the file that holds the key-encryption key", refusal());
  }

  @Test
  void of_whenTheKeyFileIsAbsent_thenOneSentenceNamesTheFile() {
    set.put(BridgeSettings.KEY_FILE, folder.resolve("absent").toString());

    assertEquals("The key file " + folder.resolve("absent") + " cannot be read", refusal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!", "AAAA\nAAAA"})
  void of_whenTheKeyFileHoldsAnythingElse_thenRefused(String content) throws IOException {
    keyFile(content);

    assertTrue(refusal().endsWith("must hold 32 random bytes in Base64 and nothing else"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"29", "1201", "a minute", "-60", "99999999999999999999"})
  void of_whenTheKeepAliveIsOutOfRange_thenOneSentenceNamesTheRange(String seconds)
      throws IOException {
    keyFile(ENCODED);
    set.put(BridgeSettings.KEEP_ALIVE, seconds);

    assertEquals(
        "Set powerradar.bridge.keepalive.seconds to a number from 30 to 1200, not " + seconds,
        refusal());
  }

  private String refusal() {
    return assertThrows(IllegalStateException.class, this::read).getMessage();
  }

  private void keyFile(String content) throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, content);
    set.put(BridgeSettings.KEY_FILE, file.toString());
  }

  private BridgeSettings read() {
    return BridgeSettings.of(
        (Config)
            Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(set.get((String) arguments[0]))));
  }
}
