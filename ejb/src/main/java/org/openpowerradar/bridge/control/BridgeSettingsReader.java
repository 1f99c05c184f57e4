package org.openpowerradar.bridge.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of bridges when they are first asked for. */
@Dependent
class BridgeSettingsReader {

  @Produces
  @Singleton
  BridgeSettings settings() {
    return BridgeSettings.of(ConfigProvider.getConfig());
  }
}
