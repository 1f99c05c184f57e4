package org.openpowerradar.appliance.host;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortPlanTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void ports_whenCountedFromTheBase_thenElevenDifferentOnes() {
    PortPlan plan = new PortPlan(20000);

    Set<Integer> ports =
        Set.of(
            plan.database(),
            plan.mail(),
            plan.iiop(),
            plan.bridgeTls(),
            plan.bridgeTcp(),
            plan.keycloakHttps(),
            plan.keycloakHttp(),
            plan.keycloakManagement(),
            plan.payaraAdmin(),
            plan.portalHttp(),
            plan.portalHttps());

    assertEquals(11, ports.size());
    assertEquals(20081, plan.portalHttps());
    assertEquals(20043, plan.bridgeTls());
    assertEquals(20051, plan.bridgeTcp());
  }

  @Test
  void base_whenTheHundredPortsDoNotFit_thenRefused() {
    assertThrows(CannotStartException.class, () -> new PortPlan(1023));
    assertThrows(CannotStartException.class, () -> new PortPlan(65437));
    assertDoesNotThrow(() -> new PortPlan(65436));
  }

  @Test
  void requireFree_whenAPortIsTaken_thenOneSentenceNamesItAndTheWayOut() throws IOException {
    PortPlan plan = PortPlan.free();
    try (ServerSocket taken = new ServerSocket(plan.bridgeTls(), 1, LOOPBACK)) {
      CannotStartException refusal =
          assertThrows(CannotStartException.class, () -> plan.requireFree(LOOPBACK));

      assertEquals(
          "Port "
              + taken.getLocalPort()
              + " (bridges by TLS) is taken: end the program that listens there, or start with"
              + " -Dpowerradar.portBase=N to use the ports N to N+99 instead.",
          refusal.getMessage());
    }
  }

  @Test
  void requireFree_whenAllAreFree_thenNoneIsHeldAfterwards() throws IOException {
    PortPlan plan = PortPlan.free();

    plan.requireFree(LOOPBACK);

    try (ServerSocket again = new ServerSocket(plan.database(), 1, LOOPBACK)) {
      assertTrue(again.isBound());
    }
  }

  @Test
  void free_whenAsked_thenBelowThePortsOfOutgoingConnections() {
    PortPlan plan = PortPlan.free();

    assertTrue(plan.base() + 99 < 32768);
    assertDoesNotThrow(() -> plan.requireFree(LOOPBACK));
  }
}
