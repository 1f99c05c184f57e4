package org.openpowerradar.account.boundary.operation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.openpowerradar.account.control.operation.OperationSettings;

/**
 * Reads the settings of accounts and their operators when the platform starts: with a wrong one it
 * does not start, and the log says which in one sentence. It has nothing to call, so it is open to
 * all.
 */
@Singleton
@Startup
@PermitAll
public class OperationCheck {
  private static final System.Logger LOGGER = System.getLogger(OperationCheck.class.getName());

  @Inject OperationSettings settings;

  @PostConstruct
  void started() {
    LOGGER.log(
        System.Logger.Level.INFO,
        "Operators look through broken glass for {0} h at most",
        settings.longestBreakGlass().toHours());
  }
}
