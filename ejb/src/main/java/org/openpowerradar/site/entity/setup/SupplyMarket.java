package org.openpowerradar.site.entity.setup;

import java.util.Set;

/** Where panels are wired alike. */
public enum SupplyMarket {
  /** Europe and most of the world: colours of IEC 60445, 230 V between phase and neutral. */
  REST_OF_WORLD,
  NORTH_AMERICA,
  JAPAN;

  private static final Set<String> AMERICAN =
      Set.of("US", "CA", "MX", "PR", "GU", "VI", "AS", "MP");

  /** Returns the market of a country (ISO 3166 alpha-2). */
  public static SupplyMarket of(String country) {
    if (AMERICAN.contains(country)) {
      return NORTH_AMERICA;
    }
    return "JP".equals(country) ? JAPAN : REST_OF_WORLD;
  }
}
