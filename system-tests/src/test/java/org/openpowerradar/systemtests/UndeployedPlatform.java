package org.openpowerradar.systemtests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The running platform without its application, so that a test class can deploy another. Both
 * applications leave nothing behind.
 */
final class UndeployedPlatform implements BeforeAllCallback, AfterAllCallback {

  /** While this file exists, {@link ThrowingInterceptor} throws. */
  static Path throwingFile(RunningPlatform platform) {
    return platform.var().resolve("throwing");
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    System.setProperty("powerradar.test.adminPort", Integer.toString(platform.adminPort()));
    System.setProperty(
        "powerradar.test.adminPassword",
        platform.credentials().getProperty("payara.admin.password"));
    Files.deleteIfExists(throwingFile(platform));
    platform.asadmin(
        "create-system-properties", ThrowingInterceptor.PROPERTY + "=" + throwingFile(platform));
    platform.asadmin("undeploy", "powerradar");
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    platform.redeploy();
    new ServerJvm(platform).censusOfOneGeneration(Integer.MAX_VALUE);
  }
}
