package org.openpowerradar.softwarebridge.cloud;

import java.time.Duration;
import org.openpowerradar.softwarebridge.store.Piece;

/** Hears what happens between a bridge and the cloud; called on the thread of the connection. */
public interface LinkListener {
  /** Hears nothing. */
  LinkListener NONE = new LinkListener() {};

  /** The cloud has accepted the bridge, and proved itself if the login can. */
  default void opened(Opened opened) {}

  /** A piece of a queue went out. */
  default void sent(long queue, Piece piece) {}

  /** The cloud has stored all records of the queue up to the high-water. */
  default void acknowledged(long queue, long highWater) {}

  /**
   * The cloud has confirmed a sensor's frame that an old bridge passed on so many nanoseconds ago.
   */
  default void confirmed(long nanos) {}

  /** A connection, or the attempt at one, is over; the next attempt is made after the wait. */
  default void ended(Ending ending, Duration wait) {}

  /**
   * A session.
   *
   * @param session the cloud's number for it
   * @param protection TLS version, or TCP
   */
  record Opened(long session, String protection) {}
}
