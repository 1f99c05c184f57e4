package org.openpowerradar.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands on the way of bridges to the cloud and keeps every byte of both directions. */
final class RecordingProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int cloud;
  private final List<Talk> talks = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What was said on one connection. */
  static final class Talk {
    private final ByteArrayOutputStream fromBridge = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fromCloud = new ByteArrayOutputStream();
    private final AtomicInteger open = new AtomicInteger(2); // directions

    boolean isOver() {
      return open.get() == 0;
    }

    byte[] fromBridge() {
      return fromBridge.toByteArray();
    }

    byte[] fromCloud() {
      return fromCloud.toByteArray();
    }
  }

  RecordingProxy(int cloud) throws IOException {
    this.cloud = cloud;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** One for each connection, in order. */
  List<Talk> talks() {
    return talks;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket bridge = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), cloud);
        Talk talk = new Talk();
        talks.add(talk);
        threads.execute(() -> pass(bridge, server, talk, talk.fromBridge));
        threads.execute(() -> pass(server, bridge, talk, talk.fromCloud));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void pass(Socket from, Socket to, Talk talk, ByteArrayOutputStream kept) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16_384];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        kept.write(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    } catch (IOException closed) {
      Thread.yield();
    } finally {
      talk.open.decrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }
}
