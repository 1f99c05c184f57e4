package org.openpowerradar.account.control.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of accounts and their operators when they are first asked for. */
@Dependent
public class OperationSettingsReader {

  @Produces
  @Singleton
  OperationSettings settings() {
    return OperationSettings.of(ConfigProvider.getConfig());
  }
}
