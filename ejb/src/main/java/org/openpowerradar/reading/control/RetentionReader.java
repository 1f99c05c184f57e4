package org.openpowerradar.reading.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads how long raw readings are kept when it is first asked for: at start, by the partitions. */
@Dependent
public class RetentionReader {
  @Produces
  @Singleton
  Retention retention() {
    return Retention.of(ConfigProvider.getConfig());
  }
}
