package org.openpowerradar.protocol.delivery;

import org.openpowerradar.protocol.frame.ErrorCode;

/** What became of one parcel (docs/protocol.md, section 6). */
public sealed interface Outcome {

  /**
   * The parcel is durable, now or since an earlier time.
   *
   * @param highWater every record of the parcel's queue up to this number is durable; 0 for parcels
   *     without a queue.
   */
  record Stored(long highWater) implements Outcome {}

  /**
   * The parcel begins behind a gap and was not stored; the old acknowledgement is repeated.
   *
   * @param highWater the queue's high-water, unchanged.
   */
  record OutOfOrder(long highWater) implements Outcome {}

  /**
   * The parcel can never be stored: it is kept aside, counted, and acknowledged.
   *
   * @param highWater the queue's high-water, behind the parcel.
   * @param code why.
   */
  record Quarantined(long highWater, ErrorCode code) implements Outcome {}

  /**
   * Only for a {@link Parcel.Status}: it is kept, but the session it comes from must end, because
   * the bridge would not be let in as this session was any more.
   *
   * @param code why; what the bridge is told.
   */
  record Dismissed(ErrorCode code) implements Outcome {}
}
