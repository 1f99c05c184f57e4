package org.openpowerradar.bridge.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.openpowerradar.bridge.control.BridgeSettings;

/**
 * Reads the settings of bridges when the platform starts: with one missing or wrong it does not
 * start, and the log says which in one sentence. It has nothing to call, so it is open to all.
 */
@Singleton
@Startup
@PermitAll
public class SettingsCheck {

  private static final System.Logger LOGGER = System.getLogger(SettingsCheck.class.getName());

  @Inject BridgeSettings settings;

  @PostConstruct
  void started() {
    LOGGER.log(
        System.Logger.Level.INFO,
        "Bridges are asked for a sign of life every {0} s",
        settings.keepAlive().toSeconds());
  }
}
