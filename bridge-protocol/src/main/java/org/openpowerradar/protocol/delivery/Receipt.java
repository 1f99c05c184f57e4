package org.openpowerradar.protocol.delivery;

import java.util.List;

/**
 * What became of a delivery that was committed.
 *
 * @param outcomes one for each parcel, in the parcels' order.
 */
public record Receipt(List<Outcome> outcomes) {

  /** Copies the list. */
  public Receipt {
    outcomes = List.copyOf(outcomes);
  }
}
