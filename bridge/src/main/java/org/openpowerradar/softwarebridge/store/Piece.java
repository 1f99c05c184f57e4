package org.openpowerradar.softwarebridge.store;

/** The next thing to tell the cloud about a queue. */
public sealed interface Piece {
  /** The first record it is about. */
  long first();

  /** The last record it is about. */
  long last();

  /**
   * Records to send.
   *
   * @param payload of the DATA message, as stored
   */
  record Block(long first, int count, byte[] payload) implements Piece {
    @Override
    public long last() {
      return first + count - 1;
    }
  }

  /**
   * Records that the store no longer has.
   *
   * @param damaged true if the disk lost them, false if the store was full
   */
  record Gap(long first, long last, boolean damaged) implements Piece {}
}
