package org.openpowerradar.appliance.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who listens where, counted from one base. Payara's own ports keep the distances of its {@code
 * --portbase}; the others lie in gaps of that plan.
 *
 * @param base first port of the hundred, range 1024 to 65436
 */
public record PortPlan(int base) {
  /** The base when none is asked for. */
  public static final int DEFAULT_BASE = 20000;

  /** Refuses a base from which the hundred ports would not fit. */
  public PortPlan {
    if (base < 1024 || base > 65436) {
      throw new CannotStartException(
          "Port base " + base + " is out of range: choose -Dpowerradar.portBase=1024 to 65436.");
    }
  }

  /**
   * A plan whose ports are all free now, for tests. Bases lie below the range from which systems
   * take the local ports of outgoing connections (32768 and up): a listener there may find its port
   * taken by a mere client.
   */
  public static PortPlan free() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    return IntStream.iterate(32600, base -> base > 21000, base -> base - 100)
        .mapToObj(PortPlan::new)
        .filter(plan -> plan.listeners().keySet().stream().allMatch(p -> isFree(loopback, p)))
        .findFirst()
        .orElseThrow(() -> new CannotStartException("No hundred ports are free."));
  }

  public int database() {
    return base + 6;
  }

  public int mail() {
    return base + 25;
  }

  public int iiop() {
    return base + 37;
  }

  public int bridgeTls() {
    return base + 43;
  }

  public int keycloakHttps() {
    return base + 44;
  }

  public int keycloakHttp() {
    return base + 45;
  }

  public int keycloakManagement() {
    return base + 46;
  }

  public int payaraAdmin() {
    return base + 48;
  }

  public int bridgeTcp() {
    return base + 51;
  }

  public int portalHttp() {
    return base + 80;
  }

  public int portalHttps() {
    return base + 81;
  }

  /**
   * Makes sure that every port can be had, before anything is started.
   *
   * @throws CannotStartException naming the first port that is taken
   */
  public void requireFree(InetAddress bind) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    listeners()
        .forEach(
            (port, purpose) -> {
              requireFree(loopback, port, purpose);
              requireFree(bind, port, purpose);
            });
  }

  /**
   * Makes sure that something listens for bridges, without connecting: a connection without a login
   * would be logged as a refused one.
   */
  public void requireBridgeListeners(InetAddress bind) {
    for (int port : new int[] {bridgeTls(), bridgeTcp()}) {
      if (isFree(bind, port)) {
        throw new CannotStartException(
            "Nothing listens for bridges on port " + port + ": see the log of Payara.");
      }
    }
  }

  private Map<Integer, String> listeners() {
    Map<Integer, String> listeners = new LinkedHashMap<>();
    listeners.put(portalHttps(), "portal");
    listeners.put(portalHttp(), "portal, for Keycloak");
    listeners.put(bridgeTls(), "bridges by TLS");
    listeners.put(bridgeTcp(), "bridges by TCP");
    listeners.put(keycloakHttps(), "Keycloak");
    listeners.put(keycloakHttp(), "Keycloak, for the portal");
    listeners.put(keycloakManagement(), "health of Keycloak");
    listeners.put(payaraAdmin(), "administration of Payara");
    listeners.put(iiop(), "IIOP of Payara");
    listeners.put(database(), "MariaDB");
    listeners.put(mail(), "mail");
    return listeners;
  }

  private static void requireFree(InetAddress address, int port, String purpose) {
    if (!isFree(address, port)) {
      throw new CannotStartException(
          String.format(
              "Port %d (%s) is taken: end the program that listens there, or start with"
                  + " -Dpowerradar.portBase=N to use the ports N to N+99 instead.",
              port, purpose));
    }
  }

  private static boolean isFree(InetAddress address, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(address, port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
