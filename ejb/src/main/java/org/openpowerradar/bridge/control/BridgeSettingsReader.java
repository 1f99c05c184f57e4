package org.openpowerradar.bridge.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of bridges when they are first asked for. */
@Dependent
public class BridgeSettingsReader {

  @Produces
  @Singleton
  public BridgeSettings settings() {
    return BridgeSettings.of(ConfigProvider.getConfig());
  }
}
