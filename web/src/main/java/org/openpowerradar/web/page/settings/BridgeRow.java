package org.openpowerradar.web.page.settings;

import java.util.List;
import org.openpowerradar.web.page.figure.Figure;

/**
 * A bridge in the table; every text is ready to be shown.
 *
 * @param level code of the security level: "tls", "tcp", "legacy" or "unknown"
 * @param status whether it can be reached
 * @param flags what is wrong with its connection, in a word or two each; may be empty
 */
public record BridgeRow(
    Name name, String model, String level, Heard heard, Status status, List<String> flags) {

  /**
   * Name, serial, site and address of its detail.
   *
   * @param anchor id of its link, to which the closed panel gives the focus back
   */
  public record Name(String name, String serial, String site, String link, String anchor) {}

  /** What it reports of itself. */
  public record Heard(String firmware, Figure noise, String sensors) {}

  /**
   * Status and when it was last seen.
   *
   * @param code "online", "offline", "never" or "disabled"
   */
  public record Status(String code, String lastSeen) {}
}
