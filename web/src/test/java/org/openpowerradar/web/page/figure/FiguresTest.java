package org.openpowerradar.web.page.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private final Figures english = new Figures(Locale.ENGLISH);
  private final Figures german = new Figures(Locale.GERMAN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0 W",
        "0.4|0 W",
        "158.4|158 W",
        "999|999 W",
        "1000|1.00 kW",
        "8437|8.44 kW",
        "9994|9.99 kW",
        "9996|10.0 kW",
        "27700|27.7 kW",
        "99949|99.9 kW",
        "99960|100 kW",
        "284000|284 kW",
        "9999000|9,999 kW",
        "12300000|12.3 MW",
        "-2500|\u22122.50 kW"
      })
  void figure_whenPower_thenAboutThreeSignificantDigits(double watts, String shown) {
    Figure figure = english.figure(Quantity.POWER, watts);

    assertEquals(shown, figure.toString().replace('\u00a0', ' '));
  }

  @Test
  void figure_whenWritten_thenNoBreakSpaceBeforeTheUnit() {
    String written = english.figure(Quantity.ENERGY, 1_995_000).toString();

    assertEquals("1,995\u00a0kWh", written);
  }

  @Test
  void figure_whenGerman_thenGermanSigns() {
    assertEquals("1.995\u00a0kWh", german.figure(Quantity.ENERGY, 1_995_000).toString());
    assertEquals("8,44\u00a0kW", german.figure(Quantity.POWER, 8_437).toString());
  }

  @Test
  void figure_whenCurrent_thenOneDecimal() {
    assertEquals("89.2\u00a0A", english.figure(Quantity.CURRENT, 89.24).toString());
    assertEquals("112.0\u00a0A", english.figure(Quantity.CURRENT, 112).toString());
  }

  @Test
  void digits_whenUnitIsThatOfTheColumn_thenKept() {
    Scale column = Quantity.ENERGY.scale(5_842_000);

    assertEquals("0.40", english.digits(column, 400));
    assertEquals("kWh", column.unit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1|100 %", "0|0.0 %", "0.968|96.8 %", "0.99996|99.9 %", "0.00001|0.1 %"})
  void percent_whenNotWhole_thenNeverReadsAsWhole(double share, String shown) {
    assertEquals(shown, english.percent(share).replace('\u00a0', ' '));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"8|8 s", "60|1 min", "8100|2 h 15 min", "7200|2 h", "531000|6 d 3 h", "86400|1 d"})
  void duration_whenLong_thenTwoLargestParts(long seconds, String shown) {
    String written = english.duration(Duration.ofSeconds(seconds));

    assertEquals(shown, written.replace('\u00a0', ' '));
  }

  @Test
  void count_whenNegative_thenTrueMinus() {
    assertEquals("\u221297\u00a0dBm", english.count(-97, "dBm").toString());
  }

  @Test
  void none_whenWritten_thenDashWithoutUnit() {
    assertEquals("\u2013", Figure.none().toString());
    assertFalse(Figure.none().isKnown());
  }
}
