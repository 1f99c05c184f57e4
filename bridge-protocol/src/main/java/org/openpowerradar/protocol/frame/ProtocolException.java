package org.openpowerradar.protocol.frame;

/** The peer broke the grammar; the connection ends with the {@link ErrorCode} it carries. */
public class ProtocolException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * Creates the exception.
   *
   * @param code what to tell the peer; never null.
   * @param message what was wrong, in one sentence for the log; holds no payload and no secret.
   */
  public ProtocolException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** Returns what to tell the peer; never null. */
  public ErrorCode code() {
    return code;
  }
}
