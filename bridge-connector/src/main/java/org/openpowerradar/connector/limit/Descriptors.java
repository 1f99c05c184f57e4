package org.openpowerradar.connector.limit;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.openpowerradar.protocol.delivery.Transport;

/** File descriptors: how many the process has, and how many a connection takes. */
public final class Descriptors {
  private static final System.Logger LOGGER = System.getLogger(Descriptors.class.getName());

  /** Conscrypt gives each session a pipe, of two ends, beside the socket. */
  private static final int ON_TLS = 3;

  /** For everything else of the server: its files, its database, the portal. */
  private static final int OTHERS = 2_000;

  private Descriptors() {}

  static int of(Transport transport) {
    return transport == Transport.TLS ? ON_TLS : 1;
  }

  /**
   * Returns how many connections may take: all that the system allows the process except for 2 000,
   * but half of them at least. Warns if that is too little for the connections there may be.
   *
   * @param connections as set
   */
  public static long forConnections(int connections) {
    long all = ofProcess();
    long most = Math.max(all / 2, all - OTHERS);
    if (most < (long) ON_TLS * connections) {
      LOGGER.log(
          Level.WARNING,
          "The server may open {0} files: enough for {1} connections on TLS, not for the {2} of"
              + " powerradar.bridge.max.connections; raise its limit (LimitNOFILE, ulimit -n)",
          Long.toString(all),
          Long.toString(most / ON_TLS),
          Integer.toString(connections));
    }
    return most;
  }

  /** No limit where the system tells none. */
  private static long ofProcess() {
    try {
      Object told =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
                  "MaxFileDescriptorCount");
      return ((Number) told).longValue();
    } catch (JMException notUnix) {
      return Long.MAX_VALUE;
    }
  }
}
