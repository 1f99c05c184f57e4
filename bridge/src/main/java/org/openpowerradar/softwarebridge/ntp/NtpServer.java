package org.openpowerradar.softwarebridge.ntp;

/**
 * A server to ask for the time.
 *
 * @param host name or address
 * @param port UDP, 1 to 65 535
 */
public record NtpServer(String host, int port) {
  private static final int STANDARD_PORT = 123;

  /**
   * Reads {@code HOST} or {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException with a sentence if it is anything else
   */
  public static NtpServer parse(String text) {
    String[] parts = text.strip().split(":", 2);
    boolean numbered = parts.length == 2 && parts[1].matches("\\d{1,5}");
    int port = numbered ? Integer.parseInt(parts[1]) : STANDARD_PORT;
    if (parts[0].isBlank() || parts.length == 2 && !numbered || port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an NTP server: write HOST or HOST:PORT");
    }
    return new NtpServer(parts[0], port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
