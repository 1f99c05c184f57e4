package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.spi.InvalidPropertyException;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void validate_whenALimitIsZero_thenRefused() {
    activation.setTcpPort("0");
    activation.setHeldMegabytes("0");

    assertTrue(refusal().startsWith("heldMegabytes is '0'"));
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

    assertEquals(Duration.ofSeconds(10), settings.session().firstFrame());
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
