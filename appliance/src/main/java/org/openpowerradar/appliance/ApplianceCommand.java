package org.openpowerradar.appliance;

import org.openpowerradar.appliance.host.CannotStartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the appliance. */
@Command(
    name = "appliance",
    mixinStandardHelpOptions = true,
    description = {
      "The whole platform on one machine; and for a database elsewhere its migration, and a look at",
      "its audit trail; and the set-up of a realm elsewhere."
    },
    subcommands = {
      RunCommand.class,
      MigrateCommand.class,
      VerifyAuditCommand.class,
      RealmCommand.class
    })
public final class ApplianceCommand {
  /** Runs a subcommand and ends the virtual machine with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new ApplianceCommand())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof CannotStartException)) {
                throw failure;
              }
              command.getErr().println(failure.getMessage());
              command.getErr().flush();
              return CommandLine.ExitCode.SOFTWARE;
            });
  }
}
