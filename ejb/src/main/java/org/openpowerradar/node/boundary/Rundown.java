package org.openpowerradar.node.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Lets the rounds of timers end before the beans go. The server waits for none: a call that is over
 * only after its bean has stopped stays in the server's thread, and with it the class loader of
 * this application (docs/adr/0004).
 *
 * <p>It is made after the beans it names, all singletons that have work to end or are needed for
 * it, and so ends before them.
 */
@Singleton
@Startup
@DependsOn({
  "ChainTimer",
  "ClaimTimer",
  "CompactionTimer",
  "ErasureTimer",
  "ImportTimer",
  "JournalMetrics",
  "LatestReadings",
  "LatestTimer",
  "NodeMetrics",
  "NoticeTimer",
  "OperationCheck",
  "PartitionTimer",
  "PeopleTimer",
  "SecurityTimer",
  "SessionTimer",
  "SiteRollupTimer",
  "UsageTimer"
})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Rundown {
  private static final System.Logger LOGGER = System.getLogger(Rundown.class.getName());

  @Inject Ending ending;
  @Inject @Any Instance<TimedRounds> rounds;

  @PreDestroy
  void end() {
    ending.begin();
    rounds.forEach(Rundown::finish);
    LOGGER.log(System.Logger.Level.INFO, "Timers rest, the application ends");
  }

  private static void finish(TimedRounds rounds) {
    try {
      rounds.finish();
    } catch (EJBException failure) {
      LOGGER.log(System.Logger.Level.WARNING, "A timer was not waited for", failure);
    }
  }
}
