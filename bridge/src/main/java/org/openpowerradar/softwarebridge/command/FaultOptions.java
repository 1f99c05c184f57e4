package org.openpowerradar.softwarebridge.command;

import org.openpowerradar.softwarebridge.replay.Faults;
import picocli.CommandLine.Option;

/** What shall go wrong during a replay. */
final class FaultOptions {
  private static final int MOST_DELAY = 31 * 86_400; // [s]

  @Option(
      names = "--loss",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Packets that the bridge does not hear, by chance. Default: ${DEFAULT-VALUE}.")
  private double loss;

  @Option(
      names = "--doubled",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Packets that are sent twice, by chance. Default: ${DEFAULT-VALUE}.")
  private double doubled;

  @Option(
      names = "--late",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description =
          "Packets that are sent later than they should, by chance; of a doubled one each copy for"
              + " itself. Default: ${DEFAULT-VALUE}.")
  private double late;

  @Option(
      names = "--late-by",
      paramLabel = "SECONDS",
      defaultValue = "7200",
      description =
          "How much later, by the clock of the file; at its end at the latest. Default:"
              + " ${DEFAULT-VALUE}.")
  private long lateBy;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description =
          "With the same number the same packets are lost, doubled and late. Default:"
              + " ${DEFAULT-VALUE}.")
  private long seed;

  Faults faults() {
    if (lateBy < 0 || lateBy > MOST_DELAY) {
      throw Refusal.wrong("--late-by is 0 to " + MOST_DELAY + " seconds.");
    }
    return new Faults(
        share("--loss", loss),
        share("--doubled", doubled),
        share("--late", late),
        lateBy * 1000,
        seed);
  }

  private static double share(String option, double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw Refusal.wrong(option + " is 0 to 100.");
    }
    return percent / 100;
  }
}
