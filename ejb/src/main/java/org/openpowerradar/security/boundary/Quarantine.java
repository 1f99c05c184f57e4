package org.openpowerradar.security.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.bridge.boundary.BridgeSessions;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.control.SecuritySettings;

/**
 * Takes signals of the connector and shuts out bridges that are proven to be cloned, unless that is
 * switched off (docs/adr/0073).
 */
@ApplicationScoped
public class Quarantine {
  @Inject BridgeSessions bridges;
  @Inject SignalInbox inbox;
  @Inject SecuritySettings settings;

  /**
   * Takes signals; returns when bridges that are shut out because of them are recorded as such.
   *
   * @return those bridges
   * @throws RuntimeException if a bridge is to be shut out and the database fails; then no signal
   *     was taken
   */
  public Set<BridgeSerial> take(List<Signal> signals) {
    Set<BridgeSerial> cloned =
        signals.stream().filter(this::shutsOut).map(Signal::bridge).collect(Collectors.toSet());
    if (!cloned.isEmpty()) {
      bridges.quarantine(cloned);
    }
    inbox.tell(signals);
    signals.stream().filter(this::shutsOut).map(Quarantine::told).forEach(inbox::tell);
    return cloned;
  }

  private boolean shutsOut(Signal signal) {
    return settings.quarantine() && signal.kind() == SignalKind.CLONE && signal.proven();
  }

  private static Signal told(Signal clone) {
    return new Signal(
        SignalKind.QUARANTINE,
        clone.address(),
        clone.bridge(),
        null,
        clone.first(),
        clone.last(),
        1,
        true);
  }
}
