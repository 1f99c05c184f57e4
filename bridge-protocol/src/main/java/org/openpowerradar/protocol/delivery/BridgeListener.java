package org.openpowerradar.protocol.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Signal;

/**
 * What the bridge connector needs of the cloud behind it.
 *
 * <p>Every method is called on worker threads, may block, and may throw an unchecked exception:
 * then nothing was stored.
 */
public interface BridgeListener {

  /** How many bridges, sessions or ends of sessions are told in one call at most. */
  int MOST_AT_ONCE = 256;

  /**
   * What the cloud knows of the bridges it was asked about; those that are in neither are unknown.
   *
   * @param known how each of them may log in.
   * @param unreadable enrolled, but their keys cannot be read at present: nobody can prove to be
   *     one of them, and nobody is to be blamed for it.
   */
  record Enrolments(Map<BridgeSerial, Enrolment> known, Set<BridgeSerial> unreadable) {

    /** Copies what it is given. */
    public Enrolments {
      known = Map.copyOf(known);
      unreadable = Set.copyOf(unreadable);
    }
  }

  /**
   * Looks up how bridges log in.
   *
   * @param bridges who peers claim to be, 1..{@value #MOST_AT_ONCE}.
   * @return the enrolments of those that are known.
   */
  Enrolments enrolments(Set<BridgeSerial> bridges);

  /**
   * Records sessions, after the proof succeeded or an old bridge was identified. Returns when they
   * are committed.
   *
   * @param opened who, how, from where and when; 1..{@value #MOST_AT_ONCE}, in the order in which
   *     they began.
   * @return what WELCOME tells the bridge of each; those that are missing are not let in.
   */
  Map<SessionId, Admission> admit(List<SessionOpened> opened);

  /**
   * Stores parcels. Returns only when they are committed: an acknowledgement may be sent then, and
   * not before.
   *
   * @param delivery at least one parcel.
   * @return one outcome for each parcel, in the parcels' order.
   */
  Receipt deliver(Delivery delivery);

  /**
   * Records the ends of sessions that were admitted; each is told once.
   *
   * @param closed which, why, and how much they carried; 1..{@value #MOST_AT_ONCE}.
   */
  void depart(List<SessionClosed> closed);

  /**
   * Takes what may point to an intruder.
   *
   * @param signals at least one.
   * @return bridges that are let in no more because of that: their sessions end now.
   */
  Set<BridgeSerial> signals(List<Signal> signals);
}
