package org.openpowerradar.web.rest.request;

import java.util.Map;
import java.util.Optional;
import org.openpowerradar.energy.entity.Resolution;

/** The short names of resolutions in addresses and answers. */
public final class Resolutions {

  private static final Map<String, Resolution> BY_TEXT =
      Map.of(
          "1m", Resolution.MINUTE_1,
          "5m", Resolution.MINUTE_5,
          "15m", Resolution.MINUTE_15,
          "1h", Resolution.HOUR,
          "1d", Resolution.DAY);

  private Resolutions() {}

  public static Optional<Resolution> find(String text) {
    return text == null ? Optional.empty() : Optional.ofNullable(BY_TEXT.get(text));
  }

  public static String text(Resolution resolution) {
    return BY_TEXT.entrySet().stream()
        .filter(entry -> entry.getValue() == resolution)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
