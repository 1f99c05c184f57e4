package org.openpowerradar.protocol.login;

import java.time.Duration;

/** Times and numbers of connections and logins (docs/protocol.md, sections 4 and 8). */
public final class LoginLimits {

  /** The first frame is complete within this time of connecting. */
  public static final Duration FIRST_FRAME = Duration.ofSeconds(8);

  /** The login is complete within this time of HELLO; the server nonce is valid as long. */
  public static final Duration LOGIN = Duration.ofSeconds(10);

  /** A frame that has begun is complete within this time. */
  public static final Duration FRAME = Duration.ofSeconds(30);

  /** A session older than this needs a new login. */
  public static final Duration SESSION = Duration.ofHours(24);

  /** A bridge that was refused waits at least this long. */
  public static final Duration WAIT_AFTER_REFUSAL = Duration.ofSeconds(60);

  /** Silence after which PING is sent, unless WELCOME says otherwise. */
  public static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

  private LoginLimits() {}

  /**
   * Returns the silence after which a peer is taken for dead: two and a half keep-alives.
   *
   * @param keepAlive the keep-alive of the session.
   */
  public static Duration deadAfter(Duration keepAlive) {
    return keepAlive.multipliedBy(5).dividedBy(2);
  }
}
