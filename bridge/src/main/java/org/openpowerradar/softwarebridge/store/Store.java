package org.openpowerradar.softwarebridge.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps readings until the cloud has them: queues with random names, records numbered from 1
 * without gaps (docs/protocol.md, DATA). Any thread may call it.
 */
public interface Store extends Closeable {
  /**
   * Adds records behind the newest queue; they are not handed out before {@link #commit()}.
   *
   * @throws IOException if nothing was added
   */
  void append(Batch batch) throws IOException;

  /**
   * Returns when everything appended so far survives a loss of power.
   *
   * @throws IOException if that is not certain
   */
  void commit() throws IOException;

  /**
   * Closes the newest queue, so that what comes next need not wait for what it holds. Does nothing
   * if that queue is empty or too many are open.
   */
  void roll() throws IOException;

  /** The open queues, oldest first; the last one takes what is appended. */
  List<Long> queues();

  /** The queue that takes what is appended. */
  long newest();

  /** All records of the queue up to this one are known to be with the cloud; 0 for none. */
  long acknowledged(long queue);

  /** What follows the given record, as far as committed. */
  Optional<Piece> next(long queue, long after) throws IOException;

  /** Forgets all records of the queue up to the high-water: the cloud has them for good. */
  void acknowledge(long queue, long highWater) throws IOException;

  /** How many records wait. */
  long size();

  /**
   * Until when the receiver had listened when it made the oldest batch that waits [ms]; empty if
   * none does.
   */
  OptionalLong oldest();

  /** How many records were dropped unsent since the start. */
  long dropped();

  /** Until when the receiver listened, by all batches ever appended [ms]; 0 without any. */
  long heardTo();
}
