package org.openpowerradar.security.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalBox;
import org.openpowerradar.protocol.signal.SignalKind;

/**
 * Where every part of the platform tells what may point to an intruder: the connector's sessions,
 * intake, the login of the portal. Takes and never gives, so it is open to all inside. Never waits
 * for anything, memory is bounded.
 */
@ApplicationScoped
public class SignalInbox {
  private static final int PLACES = 4_096;

  private final SignalBox box = new SignalBox(PLACES);
  @Inject Clock clock = Clock.systemUTC();

  /** Takes a signal; it is kept within some seconds. */
  public void tell(Signal signal) {
    box.put(signal);
  }

  /** Takes signals. */
  public void tell(List<Signal> signals) {
    signals.forEach(box::put);
  }

  /**
   * Takes what happened just now.
   *
   * @param address where from, an IP address; anything else is left out
   */
  public void tell(SignalKind kind, String address) {
    box.put(Signal.of(kind, address, clock.instant()));
  }

  /** Takes out what is to be kept now; for {@link SecurityTimer} alone. */
  public List<Signal> take() {
    return box.take(clock.instant());
  }
}
