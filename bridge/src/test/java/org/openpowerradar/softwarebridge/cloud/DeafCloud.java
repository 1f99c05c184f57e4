package org.openpowerradar.softwarebridge.cloud;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;

/** A TLS server that shows a certificate, counts the bytes it is told, and says nothing. */
final class DeafCloud implements Closeable {
  final AtomicInteger connections = new AtomicInteger();
  final AtomicLong bytes = new AtomicLong();
  private final ServerSocket server;

  DeafCloud(ShownCertificate shown) throws IOException, GeneralSecurityException {
    server =
        shown
            .context()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    run(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private static void run(Runnable task) {
    Thread thread = new Thread(task, "deaf cloud");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        run(() -> listen(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void listen(Socket socket) {
    try (socket) {
      ((SSLSocket) socket).startHandshake();
      InputStream in = socket.getInputStream();
      while (in.read() >= 0) {
        bytes.incrementAndGet();
      }
    } catch (IOException refused) {
      connections.get(); // it was counted when it came
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
