package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.spi.InvalidPropertyException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeActivationTest {
  private final BridgeActivation activation = new BridgeActivation();

  private String refusal() {
    return assertThrows(InvalidPropertyException.class, activation::validate).getMessage();
  }

  @Test
  void validate_whenBothPortsAreOff_thenRefused() {
    assertEquals("tlsPort and tcpPort are both off: no bridge could connect", refusal());
  }

  @Test
  void validate_whenTlsHasNoKeystore_thenRefused() {
    activation.setTlsPort("8443");

    assertEquals("keystore is empty, but tlsPort needs one", refusal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "x", "${MPCONFIG=powerradar.bridge.tcp.port}"})
  void validate_whenPortIsNone_thenSentenceNamesPropertyValueAndRange(String port) {
    activation.setTcpPort(port);

    assertEquals(
        "tcpPort is '" + port + "', but must be a whole number of ports from 0 to 65535",
        refusal());
  }

  @ParameterizedTest
  @CsvSource({
    "ioThreads, 1, 64",
    "maxConnections, 1, 1000000",
    "maxUnprovenPerAddress, 1, 1000000",
    "firstFrameSeconds, 1, 300",
    "loginSeconds, 1, 300",
    "frameSeconds, 1, 300",
    "maxFrameBytes, 1024, 16384",
    "maxRecords, 1, 1024",
    "framesPerSecond, 1, 100000",
    "heldFrames, 1, 1024",
    "identifySeconds, 1, 300",
    "overloadSeconds, 1, 3600",
    "gatherRecords, 1, 100000",
    "gatherMillis, 1, 10000",
    "heldMegabytes, 1, 4096",
    "deliveriesInFlight, 1, 64",
    "loginsInFlight, 1, 64",
    "retryMillis, 1, 5000",
    "storageDownSeconds, 1, 3600",
  })
  void validate_whenALimitIsOutOfItsRange_thenSentenceNamesItsValueAndRange(
      String property, int least, int most) throws ReflectiveOperationException {
    activation.setTcpPort("0");
    for (int edge : new int[] {least, most}) {
      set(property, edge);
      assertDoesNotThrow(activation::validate);
    }

    for (int outside : new int[] {least - 1, most + 1}) {
      set(property, outside);
      String sentence = refusal();
      assertTrue(sentence.startsWith(property + " is '" + outside + "', but must be"), sentence);
      assertTrue(sentence.endsWith(" from " + least + " to " + most), sentence);
    }
  }

  private void set(String property, int value) throws ReflectiveOperationException {
    String setter =
        "set" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    BridgeActivation.class
        .getMethod(setter, String.class)
        .invoke(activation, Integer.toString(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "off", "OFF"})
  void settings_whenTcpIsOff_thenNoTcpPort(String off) throws InvalidPropertyException {
    activation.setTlsPort("8443");
    activation.setKeystore("bridge.p12");
    activation.setTcpPort(off);

    assertEquals(OptionalInt.empty(), activation.settings().listen().tcpPort());
  }

  @Test
  void settings_whenNothingElseIsSaid_thenTimesOfTheProtocol() throws InvalidPropertyException {
    activation.setTcpPort("0");

    ConnectorSettings settings = activation.settings();

    assertEquals(Duration.ofSeconds(8), settings.session().firstFrame());
    assertEquals(Duration.ofSeconds(10), settings.session().login());
    assertEquals(Duration.ofSeconds(30), settings.session().frame());
    assertEquals(64, settings.session().heldFrames());
    assertEquals(Duration.ofSeconds(30), settings.session().identify());
    assertEquals(Duration.ofSeconds(5), settings.gather().storageDown());
  }

  @Test
  void settings_whenSpacesSurroundANumber_thenRead() {
    activation.setTcpPort(" 8051 ");

    assertDoesNotThrow(activation::validate);
  }
}
