package org.openpowerradar.softwarebridge.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.MessageLimits;
import org.openpowerradar.softwarebridge.replay.Replay;
import org.openpowerradar.softwarebridge.replay.RowTime;
import org.openpowerradar.softwarebridge.replay.Scale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of a file to replay, and how. */
final class ReplayOptions {
  @Option(
      names = "--csv",
      required = true,
      paramLabel = "FILE",
      split = ",",
      description =
          "File to replay, compressed if it ends in .gz: a line of names, then lines with a time"
              + " and the watts of each device. Blanks are not sent. Several, separated by commas,"
              + " follow each other and have the same devices.")
  private List<Path> csv;

  @Option(
      names = "--time-column",
      paramLabel = "NAME",
      description =
          "Column with the time; devices stand behind it. Default: epoch_utc, or else the first.")
  private String timeColumn;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Zone of times that name none. Default: ${DEFAULT-VALUE}.")
  private String zone;

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = "Devices to replay, separated by commas. Default: all.")
  private List<String> columns = List.of();

  @Option(
      names = "--sensor-base",
      paramLabel = "NUMBER",
      defaultValue = "6000001",
      description =
          "Sensor serial of the file's first device; the others count on from it in the file's"
              + " order, chosen or not. Default: ${DEFAULT-VALUE}.")
  private long sensorBase;

  @Option(
      names = "--volts",
      paramLabel = "V",
      defaultValue = "230",
      description = "Voltage by which watts become amperes. Default: ${DEFAULT-VALUE}.")
  private double volts;

  @Option(
      names = "--power-factor",
      paramLabel = "PF",
      defaultValue = "1",
      description = "Power factor, likewise. Default: ${DEFAULT-VALUE}.")
  private double powerFactor;

  @Option(
      names = "--amperes-per-raw",
      paramLabel = "A",
      defaultValue = "0.001",
      description =
          "Amperes of one unit of the raw value that is sent: the gain to enter in the cloud."
              + " Default: ${DEFAULT-VALUE} (milliamperes).")
  private double amperesPerRaw;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description = "Leave out what is before this instant of the file.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      description = "Leave out this instant of the file and what is after it.")
  private String to;

  @Option(
      names = "--start",
      paramLabel = "INSTANT",
      description = "Move all times so that the first line happened then, as 2026-10-01T00:00:00Z.")
  private String start;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      defaultValue = "max",
      description =
          "max (as fast as the cloud takes it), 1 (as in life) or any factor. Default:"
              + " ${DEFAULT-VALUE}.")
  private String speed;

  @Option(
      names = "--resume",
      description =
          "Go on behind the last line that this store ever held, after a replay that was cut off.")
  private boolean resume;

  @Option(
      names = "--counter-every",
      paramLabel = "READINGS",
      defaultValue = "0",
      description =
          "Readings of a sensor from one packet with its cumulative counter to the next; 0 for none."
              + " Default: ${DEFAULT-VALUE}.")
  private int counterEvery;

  @Mixin private FaultOptions faults;

  List<Path> csv() {
    return csv;
  }

  String timeColumn() {
    return timeColumn;
  }

  RowTime rowTime() {
    try {
      return new RowTime(ZoneId.of(zone));
    } catch (DateTimeException unknown) {
      throw Refusal.wrong("--zone " + zone + " is not known.");
    }
  }

  /** The plan; {@code heardTo} is how far the store has come [ms]. */
  Replay.Plan plan(long heardTo) {
    if (sensorBase < 1 || sensorBase > 0xFFFF_FFFFL - 1000) {
      throw Refusal.wrong("--sensor-base is 1 to 4294966295.");
    }
    if (counterEvery < 0) {
      throw Refusal.wrong("--counter-every is 0 or more.");
    }
    HeardSpan span =
        new HeardSpan(
            from == null ? 0 : Instants.parse(from).toEpochMilli(),
            to == null ? MessageLimits.TIME_MILLIS : Instants.parse(to).toEpochMilli());
    return new Replay.Plan(
        columns,
        sensorBase,
        scale(),
        span,
        start == null ? null : Instants.parse(start).toEpochMilli(),
        factor(),
        resume ? heardTo : 0,
        counterEvery,
        faults.faults());
  }

  private Scale scale() {
    if (!(volts > 0 && powerFactor > 0 && powerFactor <= 1 && amperesPerRaw > 0)) {
      throw Refusal.wrong("--volts and --amperes-per-raw are above 0, --power-factor 0 to 1.");
    }
    return new Scale(volts, powerFactor, amperesPerRaw);
  }

  private double factor() {
    if (speed.equals("max")) {
      return 0;
    }
    try {
      double factor = Double.parseDouble(speed);
      if (factor > 0) {
        return factor;
      }
    } catch (NumberFormatException notOne) {
      throw Refusal.wrong("--speed is max or a number, not '" + speed + "'.");
    }
    throw Refusal.wrong("--speed is max or above 0.");
  }
}
