package org.openpowerradar.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Hands out the clock of the platform, so that tests can set another one. */
@ApplicationScoped
public class PlatformClock {

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
