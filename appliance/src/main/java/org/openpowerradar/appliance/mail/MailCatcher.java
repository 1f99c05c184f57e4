package org.openpowerradar.appliance.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/**
 * Takes every mail that is sent to its port on loopback and delivers none: each becomes a file. One
 * conversation at a time; whoever says nothing for ten seconds is hung up on.
 */
public final class MailCatcher implements AutoCloseable {
  private static final int SILENCE_MILLIS = 10_000;
  private static final int WAITING = 20;

  private final ServerSocket server;
  private final MailFolder folder;

  private MailCatcher(ServerSocket server, MailFolder folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Listens on a port of loopback until it is closed; 0 lets the system choose one. */
  public static MailCatcher listening(int port, Path folder) {
    try {
      ServerSocket server = new ServerSocket();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
      MailCatcher catcher = new MailCatcher(server, new MailFolder(folder));
      Thread thread = new Thread(catcher::serve, "mail");
      thread.setDaemon(true);
      thread.start();
      return catcher;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.setSoTimeout(SILENCE_MILLIS);
        new SmtpConversation(socket.getInputStream(), socket.getOutputStream(), folder).hold();
      } catch (IOException hungUp) {
        continue;
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
