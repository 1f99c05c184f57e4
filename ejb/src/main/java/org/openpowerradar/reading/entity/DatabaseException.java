package org.openpowerradar.reading.entity;

/**
 * The database could not do what was asked: unreachable, locked, out of room, a partition gone.
 * Nothing was stored and nothing may be acknowledged; the same request may succeed later.
 */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** {@code what} was being done when {@code cause} was thrown. */
  public DatabaseException(String what, Throwable cause) {
    super(what, cause);
  }
}
