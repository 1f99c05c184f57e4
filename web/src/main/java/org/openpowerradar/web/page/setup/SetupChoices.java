package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.SiteProperties;
import org.openpowerradar.web.page.language.Language;

/** What can be chosen in the forms of set-up, in the reader's language. */
@Named
@RequestScoped
public class SetupChoices {
  @Inject Language language;

  /** A choice: what is sent, and what is read. */
  public record Choice(String value, String label) {}

  /** Countries by name. */
  public List<Choice> getCountries() {
    Locale locale = language.getLocale();
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(locale)))
        .sorted(Comparator.comparing(Choice::label, java.text.Collator.getInstance(locale)))
        .toList();
  }

  /** Time zones by their IANA names. */
  public Collection<String> getZones() {
    return SiteProperties.zones();
  }

  /** Currencies by code. */
  public List<Choice> getCurrencies() {
    Locale locale = language.getLocale();
    return Currency.getAvailableCurrencies().stream()
        .map(
            each ->
                new Choice(
                    each.getCurrencyCode(),
                    each.getCurrencyCode() + " – " + each.getDisplayName(locale)))
        .sorted(Comparator.comparing(Choice::value))
        .toList();
  }

  /** What devices are for. */
  public List<Choice> getCategories() {
    return choices(Arrays.stream(DeviceCategory.values()), "setup.category.");
  }

  /** What is printed on sensors. */
  public List<Choice> getSensorTypes() {
    return Arrays.stream(SensorType.values())
        .map(each -> new Choice(each.name(), language.texts().text("setup.sensor." + each)))
        .toList();
  }

  private <T extends Enum<T>> List<Choice> choices(Stream<T> all, String key) {
    return all.map(each -> new Choice(each.name(), language.texts().text(key + each))).toList();
  }
}
