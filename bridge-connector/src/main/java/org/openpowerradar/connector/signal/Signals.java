package org.openpowerradar.connector.signal;

import java.time.Clock;
import java.util.Map;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.signal.Memory;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalBox;
import org.openpowerradar.protocol.signal.SignalKind;

/**
 * Where sessions tell what may point to an intruder. Nothing here waits, memory is bounded, and no
 * text of a peer's own goes in. Thread-safe.
 */
public final class Signals {
  private static final int PLACES = 2_048;

  private final Clock clock;
  private final Repute repute;
  private final SignalBox box = new SignalBox(PLACES);
  private final Map<Proof, Boolean> proofs = new Memory<>();

  public Signals(Clock clock) {
    this.clock = clock;
    this.repute = new Repute(clock);
  }

  /** The way out. */
  SignalBox box() {
    return box;
  }

  /** Something happened once. */
  public void tell(SignalKind kind, String address) {
    box.put(Signal.of(kind, address, clock.instant()));
  }

  /** Something happened once, about a bridge. */
  public void tell(SignalKind kind, String address, BridgeSerial bridge) {
    box.put(Signal.of(kind, address, clock.instant()).about(bridge));
  }

  /**
   * Two devices have the key of a bridge.
   *
   * @param proven whether there is no other explanation
   */
  public void cloned(String address, BridgeSerial bridge, boolean proven) {
    Signal clone = Signal.of(SignalKind.CLONE, address, clock.instant()).about(bridge);
    box.put(proven ? clone.asProven() : clone);
  }

  /**
   * A connection ended that nobody logged in on.
   *
   * @param alien whether it said something that no bridge would say; else it said nothing
   */
  public void strange(String address, boolean alien) {
    tell(SignalKind.SCAN, address, repute.strange(address, alien));
  }

  /** A bridge that is not enrolled wanted in; its serial may be anything and is not kept. */
  public void unknown(String address, BridgeSerial claimed) {
    tell(SignalKind.UNKNOWN_SERIAL, address);
    tell(SignalKind.SPRAY, address, repute.failed(address, claimed));
  }

  /** A proof was wrong; {@code foreign} if it was made for another challenge. */
  public void failed(String address, BridgeSerial bridge, boolean foreign) {
    tell(foreign ? SignalKind.REPLAY : SignalKind.FAILED_LOGIN, address, bridge);
    tell(SignalKind.SPRAY, address, repute.failed(address, bridge));
  }

  /** A bridge has proven itself. */
  public void proven(String address) {
    repute.proven(address);
  }

  /** Whether the proof was sent before; from now on it was. Challenges never come twice. */
  public boolean isRepeated(Proof proof) {
    synchronized (proofs) {
      return proofs.put(proof, true) != null;
    }
  }

  private void tell(SignalKind kind, String address, Repute.Verdict verdict) {
    Signal signal = Signal.of(kind, address, clock.instant());
    switch (verdict) {
      case SUSPECT -> box.put(signal);
      case PROVEN -> box.put(signal.asProven());
      case NOTHING -> {}
    }
  }
}
