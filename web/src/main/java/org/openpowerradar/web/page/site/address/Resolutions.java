package org.openpowerradar.web.page.site.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpowerradar.energy.entity.Resolution;

/** Which resolutions suit a period: enough points to see something, few enough to draw. */
public final class Resolutions {
  private static final Map<Resolution, String> CODES =
      Map.of(
          Resolution.MINUTE_1, "1min",
          Resolution.MINUTE_5, "5min",
          Resolution.MINUTE_15, "15min",
          Resolution.HOUR, "1h",
          Resolution.DAY, "day");

  private Resolutions() {}

  /** The resolutions that suit a period of so many days, finest first; never empty. */
  public static List<Resolution> sensible(int days) {
    return Stream.of(Resolution.values()).filter(each -> suits(each, days)).toList();
  }

  /** The one taken when the reader asked for none. */
  public static Resolution usual(int days) {
    if (days == 1) {
      return Resolution.MINUTE_15;
    }
    return days <= 14 ? Resolution.HOUR : Resolution.DAY;
  }

  /** The resolution with this code, if there is one. */
  public static Optional<Resolution> find(String code) {
    return Stream.of(Resolution.values()).filter(each -> code(each).equals(code)).findFirst();
  }

  /** Stands in the address and in keys of texts. */
  public static String code(Resolution resolution) {
    return CODES.get(resolution);
  }

  private static boolean suits(Resolution resolution, int days) {
    return switch (resolution) {
      case MINUTE_1 -> days <= 1;
      case MINUTE_5 -> days <= 7;
      case MINUTE_15 -> days <= 31;
      case HOUR -> days <= 92;
      case DAY -> days > 1;
    };
  }
}
