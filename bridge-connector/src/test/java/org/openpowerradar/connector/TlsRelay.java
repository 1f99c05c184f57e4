package org.openpowerradar.connector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Somebody in the middle with a certificate of their own, who hands on all that is said. */
final class TlsRelay implements AutoCloseable {
  private final ConnectorFixture cloud;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  TlsRelay(TestKeystore own, ConnectorFixture cloud) throws IOException, GeneralSecurityException {
    this.cloud = cloud;
    KeyStore store = own.keystore();
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(store, own.password().toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    server =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket victim = server.accept();
        Socket there = cloud.overTls().socket();
        threads.execute(() -> pass(victim, there));
        threads.execute(() -> pass(there, victim));
      } catch (IOException | GeneralSecurityException closed) {
        return;
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      Thread.yield();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
