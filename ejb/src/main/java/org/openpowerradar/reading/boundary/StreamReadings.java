package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.chunk.StoredReadings;

/**
 * Readings for those who compute with them. Open to every caller inside the platform: whoever
 * answers a person asks {@code account.boundary.Access} first.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StreamReadings {
  @Inject StoredReadings readings;

  /**
   * What an account has of some sensors.
   *
   * @param account whose bridges heard them
   * @param sensors which
   * @param from first instant
   * @param to first instant after it
   * @return the journal read now, chunks when asked for
   */
  public AccountReadings of(
      AccountId account, Collection<SensorSerial> sensors, Instant from, Instant to) {
    return new AccountReadings(
        readings.account(account.value(), sensors, from.toEpochMilli(), to.toEpochMilli()));
  }
}
