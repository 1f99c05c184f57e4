package org.openpowerradar.protocol.delivery;

import java.util.List;
import java.util.Optional;
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

  /**
   * Looks up how a bridge logs in.
   *
   * @param bridge who the peer claims to be.
   * @return its enrolment, or empty if no such bridge is known.
   */
  Optional<Enrolment> enrolment(BridgeSerial bridge);

  /**
   * Records a session, after the proof succeeded or an old bridge was identified.
   *
   * @param opened who, how, from where and when.
   * @return what WELCOME tells the bridge.
   */
  Admission admit(SessionOpened opened);

  /**
   * Stores parcels. Returns only when they are committed: an acknowledgement may be sent then, and
   * not before.
   *
   * @param delivery at least one parcel.
   * @return one outcome for each parcel, in the parcels' order.
   */
  Receipt deliver(Delivery delivery);

  /**
   * Records the end of a session that was admitted; called once for each.
   *
   * @param closed which, why, and how much it carried.
   */
  void depart(SessionClosed closed);

  /**
   * Takes what may point to an intruder.
   *
   * @param signals at least one.
   * @return bridges that are let in no more because of that: their sessions end now.
   */
  Set<BridgeSerial> signals(List<Signal> signals);
}
