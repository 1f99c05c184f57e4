package org.openpowerradar.systemtests;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fleet of software bridges says in a second.
 *
 * @param acknowledged readings in this second
 * @param underWay readings made and not acknowledged
 * @param p99 of the time to the acknowledgement, of those of this second [ms]
 */
record FleetLine(int sessions, long acknowledged, long underWay, double p99) {
  private static final Pattern SECOND =
      Pattern.compile(
          "sessions (\\d+), sent \\d+/s, acknowledged (\\d+)/s, under way (\\d+), p50 [0-9.]+ ms,"
              + " p99 ([0-9.]+) ms.*");
  private static final Pattern TOTAL =
      Pattern.compile("total: (\\d+) readings made, \\d+ sent, (\\d+) acknowledged in .*");

  private static Optional<FleetLine> parse(String line) {
    Matcher second = SECOND.matcher(line);
    return second.matches()
        ? Optional.of(
            new FleetLine(
                Integer.parseInt(second.group(1)),
                Long.parseLong(second.group(2)),
                Long.parseLong(second.group(3)),
                Double.parseDouble(second.group(4))))
        : Optional.empty();
  }

  /** One for each second, in order. */
  static List<FleetLine> all(List<String> output) {
    return output.stream().map(FleetLine::parse).flatMap(Optional::stream).toList();
  }

  /** How many readings were acknowledged in all; of a fleet that has ended. */
  static long total(List<String> output) {
    return output.stream()
        .map(TOTAL::matcher)
        .filter(Matcher::matches)
        .mapToLong(total -> Long.parseLong(total.group(2)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No total in " + output));
  }
}
