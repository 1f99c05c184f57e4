package org.openpowerradar.connector.delivery;

import java.util.List;

/** A session as the gatherer knows it: where parcels come from and answers go. */
public interface Sender {

  /** Waits for no answer: parcels the connector makes itself. */
  Sender NOBODY =
      new Sender() {
        @Override
        public void settled(List<Settled> settled) {}

        @Override
        public void relieved() {}
      };

  /**
   * The parcels are committed. Called on a worker thread, once for each parcel offered, in the
   * order of the offers.
   *
   * @param settled parcels of this sender only, at least one
   */
  void settled(List<Settled> settled);

  /**
   * Pressure has fallen since {@link Gatherer#awaitRelief}. Called on any thread, once a request.
   */
  void relieved();
}
