package org.openpowerradar.account.control.operation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.openpowerradar.account.entity.operation.QuotaKind;

/**
 * The settings of accounts and their operators, read once at start.
 *
 * @param quotas what an account may own where nothing else was said, each 0..1000000
 * @param longestSupport for how long access can be lent to a provider, 1..366 days
 * @param longestBreakGlass for how long an operator can look, 1..24 h
 */
public record OperationSettings(
    Map<QuotaKind, Integer> quotas, Duration longestSupport, Duration longestBreakGlass) {
  static final String QUOTA = "powerradar.quota.";
  static final String SUPPORT_DAYS = "powerradar.support.days";
  static final String BREAK_GLASS_HOURS = "powerradar.breakglass.hours";

  private static final int LARGEST_QUOTA = 1_000_000;
  private static final Map<QuotaKind, Integer> PRESET =
      Map.of(
          QuotaKind.SITES, 200,
          QuotaKind.BRIDGES, 1_000,
          QuotaKind.SENSORS, 20_000,
          QuotaKind.PEOPLE, 500);

  /** Copies what it is given. */
  public OperationSettings {
    quotas = Map.copyOf(quotas);
  }

  /**
   * Reads them.
   *
   * @throws IllegalStateException with a sentence for the operator if one is out of its range
   */
  public static OperationSettings of(Config config) {
    Map<QuotaKind, Integer> quotas = new EnumMap<>(QuotaKind.class);
    for (QuotaKind kind : QuotaKind.values()) {
      String name = QUOTA + kind.name().toLowerCase(Locale.ROOT);
      quotas.put(kind, number(config, name, PRESET.get(kind), new Range(0, LARGEST_QUOTA)));
    }
    return new OperationSettings(
        quotas,
        Duration.ofDays(number(config, SUPPORT_DAYS, 90, new Range(1, 366))),
        Duration.ofHours(number(config, BREAK_GLASS_HOURS, 4, new Range(1, 24))));
  }

  private record Range(int least, int most) {}

  private static int number(Config config, String name, int preset, Range range) {
    String text = config.getOptionalValue(name, String.class).orElse(Integer.toString(preset));
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < range.least()
        || Integer.parseInt(text) > range.most()) {
      throw new IllegalStateException(
          "Set "
              + name
              + " to a number from "
              + range.least()
              + " to "
              + range.most()
              + ", not "
              + text);
    }
    return Integer.parseInt(text);
  }
}
