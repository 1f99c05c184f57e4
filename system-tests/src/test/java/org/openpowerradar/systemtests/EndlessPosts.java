package org.openpowerradar.systemtests;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Forms that strangers begin to send to the portal, and never finish. */
final class EndlessPosts implements AutoCloseable {
  private static final List<String> PATHS =
      List.of(
          "/callback",
          "/jakarta.faces.resource/x.css.xhtml",
          "/",
          "/app/home",
          "/api/v1/sites",
          "/backchannel-logout",
          "/nowhere");

  private final int port;
  private final SSLContext trust;
  private final List<Socket> open = new ArrayList<>();

  EndlessPosts(int port, Path ca) throws GeneralSecurityException, IOException {
    this.port = port;
    this.trust = PortalApi.trusting(ca);
  }

  /** Opens so many, each with its headers and the first bytes of a form. */
  void open(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket("localhost", port);
      open.add(socket);
      String begun =
          """
          POST %s HTTP/1.1
          Host: localhost
          Content-Type: application/x-www-form-urlencoded
          Content-Length: 4096

          state=1&code="""
              .formatted(PATHS.get(i % PATHS.size()));
      socket
          .getOutputStream()
          .write(begun.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }
}
