package org.openpowerradar.account.control.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of the audit trail when they are first asked for. */
@Dependent
public class AuditSettingsReader {

  @Produces
  @Singleton
  public AuditSettings settings() {
    return AuditSettings.of(ConfigProvider.getConfig());
  }
}
