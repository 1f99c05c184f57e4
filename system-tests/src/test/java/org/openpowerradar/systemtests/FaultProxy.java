package org.openpowerradar.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the server and its database and breaks the line at the worst moment: just before a
 * COMMIT is forwarded, just after it was forwarded, always, or slowly. Needs the MySQL protocol in
 * clear.
 */
final class FaultProxy implements AutoCloseable {
  /** What the proxy does to the connections of the database. */
  enum Fault {
    NONE,
    CUT_BEFORE_COMMIT,
    CUT_AFTER_COMMIT,
    REFUSE,
    SLOW
  }

  private static final Duration SLOWNESS = Duration.ofMillis(400);

  /** Command byte 0x03 (COM_QUERY) and the statement, as Connector/J sends it. */
  private static final byte[] COMMIT = "\u0003COMMIT".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket listener;
  private final int databasePort;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile Fault fault = Fault.NONE;

  FaultProxy(int port, int databasePort) {
    this.databasePort = databasePort;
    try {
      this.listener = new ServerSocket(port, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** How many commits were cut off since the start. */
  int cuts() {
    return cuts.get();
  }

  void set(Fault next) {
    fault = next;
    if (next == Fault.REFUSE) {
      open.forEach(FaultProxy::closeQuietly);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        join(listener.accept());
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void join(Socket server) throws IOException {
    Socket database = fault == Fault.REFUSE ? null : toDatabase();
    if (database == null) {
      server.close();
      return;
    }
    open.add(server);
    open.add(database);
    threads.execute(() -> pump(server, database, true));
    threads.execute(() -> pump(database, server, false));
  }

  /** A connection to the database, or null while it is down. */
  private Socket toDatabase() {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), databasePort);
    } catch (IOException down) {
      return null;
    }
  }

  private void pump(Socket from, Socket to, boolean statements) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[65536];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        if (statements && isCommit(buffer, n) && cut(out, buffer, n)) {
          return;
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      closeQuietly(from);
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  /** Returns true when the connection is to be dropped. */
  private boolean cut(OutputStream out, byte[] buffer, int n) throws IOException {
    switch (fault) {
      case CUT_BEFORE_COMMIT -> {
        cuts.incrementAndGet();
        return true;
      }
      case CUT_AFTER_COMMIT -> {
        out.write(buffer, 0, n);
        out.flush();
        cuts.incrementAndGet();
        return true;
      }
      case SLOW -> pause();
      default -> {
        return false;
      }
    }
    return false;
  }

  private static boolean isCommit(byte[] buffer, int n) {
    int length = COMMIT.length;
    if (n < 4 + length || n > 4 + length + 16) {
      return false;
    }
    String text = new String(buffer, 4, length, StandardCharsets.US_ASCII);
    return text.equalsIgnoreCase(new String(COMMIT, StandardCharsets.US_ASCII));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(SLOWNESS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(FaultProxy::closeQuietly);
    threads.shutdownNow();
  }
}
