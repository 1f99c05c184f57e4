package org.openpowerradar.softwarebridge.cloud;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the cloud listens, and whether the way there is encrypted.
 *
 * @param tls true for TLS with a checked certificate, false for plain TCP; one never becomes the
 *     other
 * @param host name or address; with TLS the certificate must be made out to it
 * @param port 1 to 65 535
 */
public record CloudAddress(boolean tls, String host, int port) {
  /**
   * Reads {@code tls://host:port} or {@code tcp://host:port}.
   *
   * @throws IllegalArgumentException with a sentence if it is anything else
   */
  public static CloudAddress parse(String text) {
    try {
      URI uri = new URI(text);
      boolean known = "tls".equals(uri.getScheme()) || "tcp".equals(uri.getScheme());
      boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
      if (known && bare && uri.getHost() != null && uri.getPort() > 0 && uri.getPort() < 65_536) {
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        return new CloudAddress("tls".equals(uri.getScheme()), host, uri.getPort());
      }
    } catch (URISyntaxException | NullPointerException notOne) {
      throw new IllegalArgumentException(refusal(text), notOne);
    }
    throw new IllegalArgumentException(refusal(text));
  }

  private static String refusal(String text) {
    return "'" + text + "' is not a cloud address: write tls://HOST:PORT or tcp://HOST:PORT";
  }

  @Override
  public String toString() {
    return (tls ? "tls://" : "tcp://")
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + port;
  }
}
