package org.openpowerradar.connector.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.delivery.Transport;

class CensusTest {
  private static final String HOME = "192.0.2.1";
  private static final String OTHER = "192.0.2.2";

  @Test
  void enter_whenThereAreTooMany_thenRefusedUntilOneLeaves() {
    Census census = new Census(1, 10, 100);

    assertTrue(census.enter(HOME, Transport.TCP));
    assertFalse(census.enter(OTHER, Transport.TCP));
    assertEquals(1, census.connected());
    census.leave(HOME, Transport.TCP, false);
    assertTrue(census.enter(OTHER, Transport.TCP));
  }

  @Test
  void enter_whenOneAddressHasTooManyUnproven_thenOnlyThatOneIsRefused() {
    Census census = new Census(10, 1, 100);

    assertTrue(census.enter(HOME, Transport.TCP));
    assertFalse(census.enter(HOME, Transport.TCP));
    assertTrue(census.enter(OTHER, Transport.TCP));
    census.proven(HOME);
    assertTrue(census.enter(HOME, Transport.TCP));
  }

  @Test
  void enter_whenDescriptorsAreFew_thenTlsTakesThreeOfThem() {
    Census census = new Census(10, 10, 4);

    assertTrue(census.enter(HOME, Transport.TLS));
    assertFalse(census.enter(HOME, Transport.TLS));
    assertTrue(census.enter(HOME, Transport.TCP));
    assertFalse(census.enter(HOME, Transport.TCP));
    census.leave(HOME, Transport.TLS, true);
    assertTrue(census.enter(HOME, Transport.TLS));
    assertEquals(2, census.connected());
  }

  @Test
  void forConnections_whenTheProcessIsAsked_thenSomeAreLeftForOthers() {
    long most = Descriptors.forConnections(1);

    assertTrue(most > 0);
    assertEquals(most, Descriptors.forConnections(1_000_000));
  }
}
