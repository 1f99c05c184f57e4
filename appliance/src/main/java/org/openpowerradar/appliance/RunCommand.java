package org.openpowerradar.appliance;

import java.util.concurrent.Callable;
import org.openpowerradar.appliance.host.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: the platform in the foreground, until Ctrl-C. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Starts MariaDB, Keycloak, Payara and the demo bridges and stays until it is stopped.",
      "System properties: powerradar.root, .var, .portBase, .bind, .host, .demo.legacy;"
          + " see docs/configuration.md."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Progress progress = new Progress(spec.commandLine().getOut());
    Appliance appliance = new Appliance(Options.ofSystemProperties(), progress);
    Runtime.getRuntime().addShutdownHook(new Thread(appliance::close, "stop"));
    try {
      appliance.start();
      appliance.ready().forEach(progress::line);
      throw appliance.awaitEnd();
    } catch (RuntimeException failure) {
      if (appliance.isClosed()) {
        return CommandLine.ExitCode.OK;
      }
      throw failure;
    }
  }
}
