package org.openpowerradar.protocol.delivery;

import org.openpowerradar.protocol.message.LoginMethod;

/** How a session was proven, weakest first (docs/protocol.md, section 4). */
public enum LoginMode {
  /** Not at all: an old bridge. */
  LEGACY,
  /** CHAP with MD5, at login only. */
  CHAP_MD5,
  /** CHAP with SHA-256, at login only. */
  CHAP_SHA256,
  /** Mutual HMAC, and every frame. */
  HMAC;

  /**
   * Returns the mode of a login method.
   *
   * @param method the method chosen in CHALLENGE.
   */
  public static LoginMode of(LoginMethod method) {
    return switch (method) {
      case CHAP_MD5 -> CHAP_MD5;
      case CHAP_SHA256 -> CHAP_SHA256;
      case HMAC -> HMAC;
    };
  }
}
