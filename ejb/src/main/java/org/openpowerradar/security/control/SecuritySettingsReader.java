package org.openpowerradar.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of security events when they are first asked for. */
@Dependent
public class SecuritySettingsReader {
  private static final String SERVER = "com.sun.aas.instanceRoot";

  @Produces
  @Singleton
  SecuritySettings settings() {
    return SecuritySettings.of(ConfigProvider.getConfig(), System.getProperty(SERVER));
  }
}
