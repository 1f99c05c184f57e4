package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.intake.LatestStore;
import org.openpowerradar.reading.control.intake.NewestReadings;
import org.openpowerradar.reading.control.intake.NewestReadings.Newest;
import org.openpowerradar.reading.control.intake.NewestReadings.Source;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.StoredReading;

/**
 * The newest reading of every sensor, for pages that ask "now". Noted in memory after the commit
 * and written every 5 s: one row a sensor instead of one a reading. A node that stops loses at most
 * what the next packets bring.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LatestReadings {
  private static final System.Logger LOGGER = System.getLogger(LatestReadings.class.getName());

  private final NewestReadings newest = new NewestReadings();
  @Inject LatestStore store;
  @Inject DeliveryWatch watch;

  /** Notes what of a delivery is durable according to its receipt. */
  public void note(Delivery delivery, Receipt receipt) {
    for (int i = 0; i < delivery.parcels().size(); i++) {
      if (receipt.outcomes().get(i) instanceof Outcome.Stored) {
        newest.note(delivery.parcels().get(i));
      }
    }
  }

  /**
   * Writes what was noted; what cannot be written is kept for the next time. Never throws: a
   * container gives up timers that do.
   */
  public void write() {
    Map<Source, Newest> taken = newest.take();
    watch.heard(taken.keySet());
    try {
      store.save(taken);
    } catch (RuntimeException failure) {
      newest.putBack(taken);
      LOGGER.log(
          System.Logger.Level.WARNING,
          "Newest readings not written, next try in 5 s: {0}",
          failure.getMessage());
    }
  }

  /**
   * The newest written currents of an account's sensors. Open to every caller inside the platform:
   * whoever answers a person asks {@code account.boundary.Access} first.
   *
   * @return sensors without a reading are left out
   */
  public Map<SensorSerial, StoredReading> of(AccountId account, Collection<SensorSerial> sensors) {
    return of(account, sensors, Channel.CURRENT);
  }

  /** The same for another channel. */
  public Map<SensorSerial, StoredReading> of(
      AccountId account, Collection<SensorSerial> sensors, Channel channel) {
    return store.load(account.value(), sensors, channel);
  }
}
