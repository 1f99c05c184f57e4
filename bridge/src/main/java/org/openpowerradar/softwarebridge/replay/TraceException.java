package org.openpowerradar.softwarebridge.replay;

/** A measurement file says something that cannot be replayed; the message says where and what. */
public final class TraceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TraceException(String message) {
    super(message);
  }
}
