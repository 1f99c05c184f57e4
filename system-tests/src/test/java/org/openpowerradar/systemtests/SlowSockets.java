package org.openpowerradar.systemtests;

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
import java.util.concurrent.TimeUnit;

/**
 * Many connections that say nothing, or a byte every five seconds, and so hold a place without ever
 * asking for something. One thread at a time.
 */
final class SlowSockets implements AutoCloseable {
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(5); // between two bytes
  private static final int LOOK = 100; // [ms]

  private final Selector selector = Selector.open();
  private final List<SocketChannel> all = new ArrayList<>();
  private final ByteBuffer heard = ByteBuffer.allocate(4_096);
  private long longest; // [ns]
  private int closed;

  SlowSockets() throws IOException {}

  /** One connection. */
  private static final class Slow {
    private final long since = System.nanoTime();
    private final byte[] words;
    private int said;

    private Slow(byte[] words) {
      this.words = words;
    }

    private boolean isDue(long now) {
      return said < words.length && now - since >= said * PAUSE;
    }
  }

  /**
   * Opens connections.
   *
   * @param words what every second one says, a byte every five seconds
   */
  void open(int port, int count, byte[] words) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open(address);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Slow(i % 2 == 0 ? words : new byte[0]));
      all.add(channel);
    }
  }

  int count() {
    return all.size();
  }

  int closed() {
    return closed;
  }

  /** The longest life of those that were closed [ms]. */
  long longestMillis() {
    return TimeUnit.NANOSECONDS.toMillis(longest);
  }

  /** Goes on until all are closed by the other side, or for so long. */
  void run(Duration most) throws IOException {
    long end = System.nanoTime() + most.toNanos();
    while (closed < all.size() && System.nanoTime() < end) {
      selector.select(LOOK);
      long now = System.nanoTime();
      for (SelectionKey key : selector.keys()) {
        if (key.isValid()) {
          attend(key, now);
        }
      }
      selector.selectedKeys().clear();
    }
  }

  private void attend(SelectionKey key, long now) throws IOException {
    Slow slow = (Slow) key.attachment();
    SocketChannel channel = (SocketChannel) key.channel();
    boolean over = key.isReadable() && isOver(channel);
    if (over) {
      closed++;
      longest = Math.max(longest, now - slow.since);
      channel.close();
    } else if (slow.isDue(now)) {
      say(channel, slow.words[slow.said++]);
    }
  }

  private boolean isOver(SocketChannel channel) {
    try {
      return channel.read(heard.clear()) < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  private static void say(SocketChannel channel, byte word) {
    try {
      channel.write(ByteBuffer.wrap(new byte[] {word}));
    } catch (IOException reset) {
      Thread.yield(); // the next look finds it closed
    }
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : all) {
      channel.close();
    }
    selector.close();
  }
}
