package org.openpowerradar.account.control.notice;

import org.eclipse.microprofile.config.Config;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.people.EmailAddress;

/**
 * By whom the portal sends mail of its own, read once at start.
 *
 * @param host of the mail server; null: no mail leaves
 * @param port of the mail server, 1..65535
 * @param encrypted whether mail leaves only over TLS (STARTTLS), to a server whose name is proven
 * @param from sender of every mail
 * @param portal address of the portal as browsers know it, for links; without a slash at its end
 */
public record MailSettings(String host, int port, boolean encrypted, String from, String portal) {
  static final String HOST = "powerradar.mail.host";
  static final String PORT = "powerradar.mail.port";
  static final String ENCRYPTED = "powerradar.mail.starttls";
  static final String FROM = "powerradar.mail.from";

  private static final String NONE = "none";
  private static final int LAST_PORT = 65_535;

  /**
   * Reads them.
   *
   * @throws IllegalStateException with a sentence for the operator if one is out of its range
   */
  public static MailSettings of(Config config) {
    String host = text(config, HOST, NONE);
    String port = text(config, PORT, "25");
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > LAST_PORT) {
      throw new IllegalStateException("Set " + PORT + " to a number from 1 to 65535, not " + port);
    }
    String portal = text(config, "powerradar.portal.url", "");
    return new MailSettings(
        host.equals(NONE) ? null : host,
        Integer.parseInt(port),
        isEncrypted(text(config, ENCRYPTED, "false")),
        host.equals(NONE) ? "" : sender(text(config, FROM, "")),
        portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal);
  }

  private static boolean isEncrypted(String text) {
    if (!text.matches("true|false")) {
      throw new IllegalStateException("Set " + ENCRYPTED + " to true or false, not " + text);
    }
    return Boolean.parseBoolean(text);
  }

  private static String sender(String text) {
    try {
      return new EmailAddress(text).value();
    } catch (InvalidRequestException noAddress) {
      throw new IllegalStateException("Set " + FROM + " to an e-mail address, not " + text);
    }
  }

  private static String text(Config config, String name, String otherwise) {
    return config
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElse(otherwise);
  }

  /** Whether mail leaves at all. */
  public boolean isOn() {
    return host != null;
  }
}
