package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openpowerradar.node.boundary.TimedRounds;

/**
 * Writes the newest readings every 5 s, and a last time when the application ends; then lets {@link
 * DeliveryWatch} ask what it cannot tell alone.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LatestTimer extends TimedRounds {
  @Inject LatestReadings latest;
  @Inject DeliveryWatch watch;

  /** One round; never throws. */
  @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
  public void write() {
    latest.write();
    watch.ask();
  }

  @Override
  public void finish() {
    super.finish();
    latest.write();
  }
}
