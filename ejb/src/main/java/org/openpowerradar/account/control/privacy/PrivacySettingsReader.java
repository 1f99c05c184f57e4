package org.openpowerradar.account.control.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of privacy when they are first asked for. */
@Dependent
public class PrivacySettingsReader {

  @Produces
  @Singleton
  public PrivacySettings settings() {
    return PrivacySettings.of(ConfigProvider.getConfig());
  }
}
