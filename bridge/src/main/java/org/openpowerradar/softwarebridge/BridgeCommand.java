package org.openpowerradar.softwarebridge;

import java.util.concurrent.Callable;
import org.openpowerradar.softwarebridge.command.FleetCommand;
import org.openpowerradar.softwarebridge.command.Refusal;
import org.openpowerradar.softwarebridge.command.ReplayCommand;
import org.openpowerradar.softwarebridge.command.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The software bridge on the command line. */
@Command(
    name = "powerradar-bridge",
    description = {
      "A PowerRadar bridge in software: takes readings of simulated sensors or of a file, keeps"
          + " them on disk, and brings them to a PowerRadar cloud.",
      "It knows no cloud by itself: you say which."
    },
    subcommands = {
      RunCommand.class,
      ReplayCommand.class,
      FleetCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something failed on the way, as a disk that is full",
      "2:the command line, the profile, the secret or the CA file is not right",
      "3:not everything was acknowledged by the cloud in time"
    })
public final class BridgeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BridgeCommand())
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(Refusal::print);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
