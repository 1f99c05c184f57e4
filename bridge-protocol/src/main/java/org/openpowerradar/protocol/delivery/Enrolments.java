package org.openpowerradar.protocol.delivery;

import java.util.Map;
import java.util.Set;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * What the cloud knows of the bridges it was asked about; those that are in neither are unknown.
 *
 * @param known how each of them may log in.
 * @param unreadable enrolled, but their keys cannot be read at present: nobody can prove to be one
 *     of them, and nobody is to be blamed for it.
 */
public record Enrolments(Map<BridgeSerial, Enrolment> known, Set<BridgeSerial> unreadable) {

  /** Copies what it is given. */
  public Enrolments {
    known = Map.copyOf(known);
    unreadable = Set.copyOf(unreadable);
  }
}
