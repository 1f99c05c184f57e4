package org.openpowerradar.account.boundary.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.account.control.audit.AuditSettings;
import org.openpowerradar.account.control.audit.CheckpointFile;
import org.openpowerradar.account.control.audit.Occurrence;
import org.openpowerradar.account.entity.audit.Checkpoint;
import org.openpowerradar.node.boundary.TimedRounds;

/**
 * Looks after the audit chain: every second it records what happened without a change, and signs a
 * checkpoint when it is time to; every night it looks at the whole chain. Two nodes at once do no
 * harm.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainTimer extends TimedRounds {
  private static final System.Logger LOGGER = System.getLogger(ChainTimer.class.getName());
  private static final int MOST_UNKEPT = 10_000;

  @Inject ChainRounds rounds;
  @Inject PendingOccurrences pending;
  @Inject AuditSettings settings;
  @Inject Clock clock;

  private final List<Occurrence> unkept = new ArrayList<>();
  private boolean failing;

  @PostConstruct
  void begin() {
    if (settings.key().isEmpty()) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "powerradar.audit.key.file is not set: the audit trail has no signed checkpoints");
    }
  }

  /** One round; never throws: a container gives up timers that do. */
  @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
  public void round() {
    recordAndSign(false);
  }

  private void recordAndSign(boolean isLast) {
    try {
      unkept.addAll(pending.due(clock.instant()));
      if (!unkept.isEmpty()) {
        rounds.keep(unkept);
        unkept.clear();
      }
      rounds.sign(isLast).ifPresent(this::publish);
      failing = false;
    } catch (RuntimeException failure) {
      complain("What happened waits until it can be recorded", failure);
    }
  }

  private void complain(String what, RuntimeException failure) {
    if (!failing) {
      LOGGER.log(System.Logger.Level.WARNING, what, failure);
    }
    failing = true;
    int tooMany = unkept.size() - MOST_UNKEPT;
    if (tooMany > 0) {
      LOGGER.log(System.Logger.Level.ERROR, "{0} occurrences are lost to the audit trail", tooMany);
      unkept.subList(0, tooMany).clear();
    }
  }

  private void publish(Checkpoint checkpoint) {
    LOGGER.log(System.Logger.Level.INFO, "Audit checkpoint: {0}", checkpoint.line());
    settings.copies().map(CheckpointFile::new).ifPresent(file -> file.append(checkpoint));
  }

  /** Looks at the whole chain; never throws. */
  @Schedule(minute = "17", hour = "3", persistent = false)
  public void look() {
    try {
      rounds
          .look()
          .ifPresent(
              fault ->
                  LOGGER.log(
                      System.Logger.Level.ERROR,
                      "The audit trail was changed. First bad entry {0}: {1}",
                      Long.toString(fault.entry()),
                      fault.reason()));
    } catch (RuntimeException failure) {
      LOGGER.log(System.Logger.Level.WARNING, "The audit trail was not looked at", failure);
    }
  }

  /** A last round, so that everything is signed when the application ends. */
  @Override
  public void finish() {
    super.finish();
    recordAndSign(true);
  }
}
