package org.openpowerradar.protocol.delivery;

import java.util.List;

/**
 * What many sessions sent, to be stored in one transaction.
 *
 * @param parcels at least one, in the order they came. Never two of the same bridge unless they are
 *     consecutive records of one queue.
 */
public record Delivery(List<Parcel> parcels) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no parcel.
   */
  public Delivery {
    parcels = List.copyOf(parcels);
    if (parcels.isEmpty()) {
      throw new IllegalArgumentException("A delivery has at least one parcel");
    }
  }
}
