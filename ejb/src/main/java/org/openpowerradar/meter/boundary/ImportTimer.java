package org.openpowerradar.meter.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.openpowerradar.meter.control.ImportCatalog;
import org.openpowerradar.meter.control.UploadStore;
import org.openpowerradar.meter.entity.imports.ImportState;
import org.openpowerradar.meter.entity.imports.MeterImport;
import org.openpowerradar.node.boundary.TimedRounds;

/** Forgets staged files that nobody stored within 24 hours. */
@Singleton
@PermitAll
public class ImportTimer extends TimedRounds {

  @Inject UploadStore uploads;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /** One round, every hour; two nodes at once do no harm. */
  @Schedule(minute = "41", hour = "*", persistent = false)
  public void expire() {
    Instant now = clock.instant();
    for (MeterImport old : new ImportCatalog(entities).stagedBefore(now.minus(MeterImport.KEPT))) {
      old.end(ImportState.EXPIRED, now);
      uploads.remove(old.id());
    }
  }
}
