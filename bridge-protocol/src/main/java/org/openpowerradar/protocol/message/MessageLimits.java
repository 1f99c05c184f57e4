package org.openpowerradar.protocol.message;

/** Numbers no message exceeds (docs/protocol.md, sections 4 to 8). */
public final class MessageLimits {

  /** Most records of one DATA message; the least is 1. */
  public static final int RECORDS = 1_024;

  /** Largest number of a record in its queue: 2^53 - 1, exact in every language. */
  public static final long RECORD_NUMBER = (1L << 53) - 1;

  /** Largest instant: 9999-12-31T23:59:59.999Z in milliseconds; the smallest is 0. */
  public static final long TIME_MILLIS = 253_402_300_799_999L;

  /** Most queues a WELCOME names, so that it stays below the limit of the login. */
  public static final int QUEUES = 16;

  /** Most queues a bridge keeps open at a time. */
  public static final int OPEN_QUEUES = 8;

  /** Most sensors one STATS message reports. */
  public static final int SENSORS = 1_024;

  /** Most characters of a firmware version; the least is 1. */
  public static final int FIRMWARE_VERSION = 16;

  /** Most payload bytes of an old bridge's frame that a record carries. */
  public static final int LEGACY_PAYLOAD = 255;

  /** Shortest keep-alive in seconds. */
  public static final int KEEP_ALIVE_MIN = 30;

  /** Longest keep-alive in seconds. */
  public static final int KEEP_ALIVE_MAX = 1_200;

  /** Credits a session starts with, in records, when nothing speaks against it. */
  public static final long INITIAL_CREDITS = 2_048;

  private MessageLimits() {}
}
