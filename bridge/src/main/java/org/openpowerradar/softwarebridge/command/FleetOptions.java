package org.openpowerradar.softwarebridge.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.openpowerradar.softwarebridge.fleet.FleetPlan;
import org.openpowerradar.softwarebridge.fleet.Secrets;
import picocli.CommandLine.Option;

/** How large a fleet is, and how fast. */
final class FleetOptions {
  private static final long HIGHEST = 0xFFFF_FFFFL;

  @Option(
      names = "--bridges",
      required = true,
      paramLabel = "NUMBER",
      description = "How many bridges, 1 to 50000.")
  private int bridges;

  @Option(
      names = "--serial-base",
      required = true,
      paramLabel = "NUMBER",
      description = "Serial number of the first bridge; the others count on from it.")
  private long serialBase;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description =
          "File with a master secret, 64 hexadecimal digits: the secret of each bridge is"
              + " HMAC-SHA-256 of its serial (8 bytes, big-endian) under it.")
  private Path masterFile;

  @Option(
      names = "--secrets",
      paramLabel = "FILE",
      description = "Instead: file with lines of a serial and its 64 hexadecimal digits.")
  private Path secretsFile;

  @Option(
      names = "--sensors",
      paramLabel = "NUMBER",
      defaultValue = "20",
      description = "How many sensors each bridge hears, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int sensors;

  @Option(
      names = "--sensor-base",
      paramLabel = "NUMBER",
      defaultValue = "1000000000",
      description =
          "Serial of the first bridge's first sensor; all others count on. Default:"
              + " ${DEFAULT-VALUE}.")
  private long sensorBase;

  @Option(
      names = "--rate",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description =
          "How many times more often than in life (each 11.3 s) a sensor transmits. Default:"
              + " ${DEFAULT-VALUE}.")
  private double rate;

  @Option(
      names = "--flush",
      paramLabel = "MILLISECONDS",
      defaultValue = "1000",
      description =
          "How long a bridge gathers readings for one message. Default: ${DEFAULT-VALUE}.")
  private int flush;

  @Option(
      names = "--ramp",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Over which time the bridges connect. Default: ${DEFAULT-VALUE}.")
  private int ramp;

  FleetPlan.Size size() {
    boolean counts = bridges >= 1 && bridges <= 50_000 && sensors >= 1 && sensors <= 1_000;
    if (!counts) {
      throw Refusal.wrong("--bridges is 1 to 50000, --sensors 1 to 1000.");
    }
    boolean serials = serialBase >= 1 && serialBase + bridges - 1 <= HIGHEST;
    if (!serials || sensorBase < 1 || sensorBase + (long) bridges * sensors - 1 > HIGHEST) {
      throw Refusal.wrong("Serials of bridges and sensors are 1 to 4294967295.");
    }
    return new FleetPlan.Size(bridges, serialBase, sensors, sensorBase);
  }

  FleetPlan.Pace pace() {
    if (!(rate > 0) || rate > 1e6 || flush < 10 || flush > 60_000 || ramp < 0 || ramp > 3600) {
      throw Refusal.wrong("--rate is above 0, --flush 10 to 60000 ms, --ramp 0 to 3600 s.");
    }
    return new FleetPlan.Pace(rate, Duration.ofMillis(flush), Duration.ofSeconds(ramp));
  }

  Secrets secrets(PrintWriter out) {
    if ((masterFile == null) == (secretsFile == null)) {
      throw Refusal.wrong("Give --secret-file or --secrets, one of them.");
    }
    return masterFile == null
        ? Secrets.listed(listed())
        : Secrets.derivedFrom(SecretFile.read(masterFile, out));
  }

  private Map<Long, byte[]> listed() {
    Map<Long, byte[]> secrets = new HashMap<>();
    try {
      for (String line : Files.readAllLines(secretsFile)) {
        if (!line.matches("\\d{1,10}[ ,\\t]+[0-9a-fA-F]{64}")) {
          throw Refusal.wrong(
              "Line " + (secrets.size() + 1) + " of " + secretsFile + " is not serial and secret.");
        }
        String[] words = line.split("[ ,\\t]+");
        secrets.put(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1]));
      }
    } catch (IOException unreadable) {
      throw Refusal.wrong(Refusal.sentence(unreadable));
    }
    return secrets;
  }
}
