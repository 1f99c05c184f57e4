package org.openpowerradar.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Old bridges on TCP that send single frames: each keeps a few under way and sends the next when
 * one was answered by 5A. One thread for all of them.
 */
public final class LegacyFleet implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SELECT_MILLIS = 100;
  private static final int TOGETHER = 10; // log in at once: each has 10 s for it
  private static final int HEARD = 250; // connect until all say something: silence ends a session

  private final Selector selector;
  private final List<LegacyBridge> bridges = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(4_096);

  private LegacyFleet(Selector selector) {
    this.selector = selector;
  }

  /**
   * Connects bridges with consecutive serials and returns when the cloud has let all of them in.
   *
   * @throws IOException if one is refused, or not let in within two minutes
   */
  public static LegacyFleet connect(Cloud cloud, long firstSerial, int count) throws IOException {
    LegacyFleet fleet = new LegacyFleet(Selector.open());
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), cloud.tcpPort());
      for (int i = 0; i < count; i++) {
        SocketChannel channel = SocketChannel.open(address);
        channel.configureBlocking(false);
        LegacyBridge bridge = new LegacyBridge(channel, firstSerial + i);
        channel.register(fleet.selector, SelectionKey.OP_READ, bridge);
        fleet.bridges.add(bridge);
        bridge.greet();
        if (i % TOGETHER == 0) {
          fleet.settle();
        }
        if (i % HEARD == 0) {
          fleet.sendEach(1);
          fleet.settle();
        }
      }
      fleet.settle();
      return fleet;
    } catch (IOException failure) {
      fleet.close();
      throw failure;
    }
  }

  /**
   * All bridges send for a while.
   *
   * @param window frames each keeps under way
   * @return how many readings the cloud acknowledged until the last was answered
   */
  public long send(Duration duration, int window) throws IOException {
    long before = acknowledged();
    long end = System.nanoTime() + duration.toNanos();
    sendEach(window);
    while (System.nanoTime() < end) {
      selector.select(SELECT_MILLIS);
      for (SelectionKey key : selector.selectedKeys()) {
        LegacyBridge bridge = (LegacyBridge) key.attachment();
        bridge.send(bridge.hear(buffer));
      }
      selector.selectedKeys().clear();
    }
    settle();
    return acknowledged() - before;
  }

  private void sendEach(int readings) throws IOException {
    for (LegacyBridge bridge : bridges) {
      bridge.send(readings);
    }
  }

  private void settle() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (bridges.stream().anyMatch(LegacyBridge::waits)) {
      if (System.nanoTime() > end) {
        throw new IOException("Old bridges are not answered");
      }
      selector.select(SELECT_MILLIS);
      for (SelectionKey key : selector.selectedKeys()) {
        ((LegacyBridge) key.attachment()).hear(buffer);
      }
      selector.selectedKeys().clear();
    }
  }

  /** Readings that were answered since the fleet connected. */
  public long acknowledged() {
    return bridges.stream().mapToLong(LegacyBridge::acknowledgedReadings).sum();
  }

  @Override
  public void close() throws IOException {
    for (LegacyBridge bridge : bridges) {
      bridge.close();
    }
    selector.close();
  }
}
