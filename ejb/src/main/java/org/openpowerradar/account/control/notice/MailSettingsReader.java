package org.openpowerradar.account.control.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of mail when they are first asked for. */
@Dependent
public class MailSettingsReader {

  @Produces
  @Singleton
  MailSettings settings() {
    return MailSettings.of(ConfigProvider.getConfig());
  }
}
