package org.openpowerradar.account.boundary.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.node.boundary.TimedRounds;

/**
 * Once a minute aligns the next hundred people with Keycloak: what did not get there when it was
 * granted, and roles of grants that have ended.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleTimer extends TimedRounds {
  private static final System.Logger LOGGER = System.getLogger(PeopleTimer.class.getName());
  private static final int A_ROUND = 100;

  @Inject Alignment alignment;
  private String last = "";
  private boolean failing;

  /** One round; never throws: a container gives up timers that do. */
  @Schedule(second = "25", minute = "*", hour = "*", persistent = false)
  public void align() {
    try {
      List<String> people = alignment.next(last, A_ROUND);
      for (String subject : people) {
        if (!isAtWork()) {
          return;
        }
        alignment.align(subject);
        last = subject;
      }
      last = people.size() < A_ROUND ? "" : last;
      failing = false;
    } catch (PeopleException away) {
      say("Keycloak is not in line with the grants, next try in a minute", null);
    } catch (RuntimeException failure) {
      last = "";
      say("Keycloak is not in line with the grants", failure);
    }
  }

  private void say(String sentence, RuntimeException failure) {
    if (!failing) {
      LOGGER.log(System.Logger.Level.WARNING, sentence, failure);
    }
    failing = true;
  }
}
