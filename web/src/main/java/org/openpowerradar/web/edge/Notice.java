package org.openpowerradar.web.edge;

import java.util.Locale;

/** What a person is told outside the pages of the portal. */
public enum Notice {
  SIGNED_OUT(""),
  EXPIRED("expired"),
  FAILED("failed");

  static final String PATH = "/signed-out";

  private final String query;

  Notice(String query) {
    this.query = query;
  }

  /** Path and query within the portal. */
  public String path() {
    return query.isEmpty() ? PATH : PATH + "?" + query;
  }

  /** The notice of a query; anything unknown is the plain one. */
  static Notice of(String query) {
    for (Notice notice : values()) {
      if (notice.query.equals(query)) {
        return notice;
      }
    }
    return SIGNED_OUT;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
