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
  void ports_whenCountedFromTheBase_thenTenDifferentOnes() {
    PortPlan plan = new PortPlan(20000);

    Set<Integer> ports =
        Set.of(
            plan.database(),
            plan.iiop(),
            plan.bridgeTls(),
            plan.bridgeTcp(),
            plan.keycloakHttps(),
            plan.keycloakHttp(),
            plan.keycloakManagement(),
            plan.payaraAdmin(),
            plan.portalHttp(),
            plan.portalHttps());

    assertEquals(10, ports.size());
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
    try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
      PortPlan plan = new PortPlan(taken.getLocalPort() - 43);

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
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
      port = free.getLocalPort();
    }
    PortPlan plan = new PortPlan(port - 6);

    plan.requireFree(LOOPBACK);

    try (ServerSocket again = new ServerSocket(plan.database(), 1, LOOPBACK)) {
      assertTrue(again.isBound());
    }
  }
}
