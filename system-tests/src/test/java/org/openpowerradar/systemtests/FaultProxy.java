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
 * COMMIT is forwarded, just after it was forwarded, always, or slowly; or does at any statement
 * what a {@link StatementTrap} says. Needs the MySQL protocol in clear.
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

  /** COM_STMT_PREPARE, with the statement as COM_QUERY has it. */
  private static final byte PREPARE = 0x16;

  private final ServerSocket listener;
  private final int databasePort;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile Fault fault = Fault.NONE;
  private volatile StatementTrap trap;

  /** A connection of the server and its counterpart; sprung: a trap waits for the next answer. */
  private static final class Line {
    private final Socket server;
    private final Socket database;
    private volatile StatementTrap sprung;

    Line(Socket server, Socket database) {
      this.server = server;
      this.database = database;
    }
  }

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

  /** Sets a trap; one before it that has not sprung is taken away. */
  StatementTrap set(StatementTrap next) {
    trap = next;
    return next;
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
    Line line = new Line(server, database);
    threads.execute(() -> pump(line, true));
    threads.execute(() -> pump(line, false));
  }

  /** A connection to the database, or null while it is down. */
  private Socket toDatabase() {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), databasePort);
    } catch (IOException down) {
      return null;
    }
  }

  private void pump(Line line, boolean statements) {
    Socket from = statements ? line.server : line.database;
    Socket to = statements ? line.database : line.server;
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[65536];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        boolean isEnd = statements ? isCommit(buffer, n) && cut(out, buffer, n) : isSprung(line);
        if (isEnd || statements && springs(line, buffer, n)) {
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

  /** Whether the trap sprang before the database had the statement. */
  private boolean springs(Line line, byte[] buffer, int n) {
    StatementTrap present = trap;
    if (present == null || n < 6 || buffer[4] != COMMIT[0] && buffer[4] != PREPARE) {
      return false;
    }
    String sql = new String(buffer, 5, n - 5, StandardCharsets.ISO_8859_1);
    if (!present.springsAt(line, sql)) {
      return false;
    }
    if (present.waitsForTheAnswer()) {
      line.sprung = present;
      return false;
    }
    present.spring();
    return true;
  }

  /** Whether the trap sprang at the answer that would be passed on now. */
  private static boolean isSprung(Line line) {
    StatementTrap sprung = line.sprung;
    if (sprung != null) {
      sprung.spring();
    }
    return sprung != null;
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
