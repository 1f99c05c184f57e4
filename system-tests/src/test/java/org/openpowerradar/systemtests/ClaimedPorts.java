package org.openpowerradar.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A hundred ports in a row of which none is taken, away from the default of the demo. Whoever has
 * the last of them has them all: tests of several virtual machines choose at the same time.
 */
final class ClaimedPorts {
  private static final int LAST = 99;
  private static final List<ServerSocket> CLAIMS = new ArrayList<>();

  private ClaimedPorts() {}

  /** The first of them; they stay claimed until this virtual machine ends. */
  static synchronized int base() {
    return new Random()
        .ints(0, 100)
        .map(n -> 22_000 + n * 100)
        .limit(200)
        .filter(ClaimedPorts::claim)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No hundred free ports in a row"));
  }

  private static boolean claim(int base) {
    try {
      ServerSocket claim = bound(base + LAST);
      if (IntStream.range(base, base + LAST).allMatch(ClaimedPorts::isFree)) {
        CLAIMS.add(claim);
        return true;
      }
      claim.close();
      return false;
    } catch (IOException taken) {
      return false;
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = bound(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }
}
