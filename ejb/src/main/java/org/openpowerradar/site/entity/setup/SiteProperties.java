package org.openpowerradar.site.entity.setup;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpowerradar.site.entity.Market;

/**
 * What people say of a site.
 *
 * @param name 1..120 characters, unique in the account
 * @param street with number, at most 200 characters; null: not told
 * @param city 1..120 characters
 * @param country ISO 3166 alpha-2, such as {@code DE}
 * @param timeZone IANA name of the zone in which its days begin
 * @param currency ISO 4217, such as {@code EUR}
 * @param area used or heated [m2], above 0, at most 2 decimals; null: not told
 * @param supportsGeneration whether the site feeds in
 */
public record SiteProperties(
    String name,
    String street,
    String city,
    String country,
    String timeZone,
    String currency,
    BigDecimal area,
    boolean supportsGeneration) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Checks it.
   *
   * @throws SetupException if something is missing, too long or unknown
   */
  public SiteProperties {
    name = SetupNames.checked(name);
    street = Checked.optional(street, 200, SetupError.STREET);
    city = Checked.required(city, 120, SetupError.CITY);
    country = known(country, COUNTRIES, SetupError.COUNTRY);
    timeZone = known(timeZone, ZoneId.getAvailableZoneIds(), SetupError.TIME_ZONE);
    currency = known(currency, CURRENCIES, SetupError.CURRENCY);
    area = Checked.positive(area, "100000000", 2, SetupError.AREA);
  }

  /** Returns the zones that can be chosen, by name: places only, no offsets. */
  public static Set<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .collect(Collectors.toCollection(SiteProperties::withUtc));
  }

  private static TreeSet<String> withUtc() {
    TreeSet<String> zones = new TreeSet<>();
    zones.add("UTC");
    return zones;
  }

  /** Returns country and money. */
  public Market market() {
    return new Market(country, currency);
  }

  /** Returns the zone in which the days of the site begin. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  private static String known(String text, Set<String> all, SetupError error) {
    String given = text == null ? "" : text.strip();
    if (!all.contains(given)) {
      throw new SetupException(error);
    }
    return given;
  }
}
