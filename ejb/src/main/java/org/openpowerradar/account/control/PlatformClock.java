package org.openpowerradar.account.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Hands out the clock of the platform, so that tests can set another one. */
@Dependent
public class PlatformClock {

  @Produces
  public Clock clock() {
    return Clock.systemUTC();
  }
}
