package org.openpowerradar.protocol.delivery;

import java.time.Instant;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.Stats;

/**
 * One message of one session. The four components all kinds share: who sent it, in which session,
 * when the cloud received it, and the message.
 */
public sealed interface Parcel {

  /** Returns who sent it; never null. */
  BridgeSerial bridge();

  /** Returns in which session; never null. */
  SessionId session();

  /** Returns when it was received, by the cloud's clock; never null. */
  Instant received();

  /**
   * Records of a queue. Their times are absolute, whatever their quality.
   *
   * @param bridge who sent it.
   * @param session in which session.
   * @param received when.
   * @param data the records.
   */
  record Readings(BridgeSerial bridge, SessionId session, Instant received, Data data)
      implements Parcel {}

  /**
   * A batch of an old bridge, which may have been stored before.
   *
   * @param bridge who sent it.
   * @param session in which session.
   * @param received when.
   * @param data the records of the batch, times absolute, in the session's own queue.
   * @param digest what the batch is recognised by: 16 bytes; not to be changed.
   */
  record LegacyBatch(
      BridgeSerial bridge, SessionId session, Instant received, Data data, byte[] digest)
      implements Parcel {

    /**
     * Checks the digest.
     *
     * @throws IllegalArgumentException if it is not 16 bytes long.
     */
    public LegacyBatch {
      if (digest.length != 16) {
        throw new IllegalArgumentException("A digest has 16 bytes, not " + digest.length);
      }
    }
  }

  /**
   * How a bridge and its session do: as often as the bridge tells of itself, or a little more often
   * if it does not.
   *
   * @param bridge who sent it.
   * @param session in which session.
   * @param received when.
   * @param stats the bridge's own state; what it does not tell is absent.
   * @param carried how much the connection has carried so far.
   */
  record Status(
      BridgeSerial bridge, SessionId session, Instant received, Stats stats, Carried carried)
      implements Parcel {}

  /**
   * Records that will never come.
   *
   * @param bridge who sent it.
   * @param session in which session.
   * @param received when.
   * @param dropped which records, and why.
   */
  record Loss(BridgeSerial bridge, SessionId session, Instant received, Dropped dropped)
      implements Parcel {}
}
