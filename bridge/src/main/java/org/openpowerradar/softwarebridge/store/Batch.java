package org.openpowerradar.softwarebridge.store;

/** Readings on their way into a store, which gives them their queue and their numbers. */
public interface Batch {
  /** How many records, 1 to 1 024. */
  int count();

  /** Until when the receiver had listened as it made this batch [ms since 1970]. */
  long heardTo();

  /** The DATA payload for these records, at most 16 384 bytes. */
  byte[] encoded(long queue, long firstRecord);
}
