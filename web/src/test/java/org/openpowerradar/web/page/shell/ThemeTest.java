package org.openpowerradar.web.page.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
  @ParameterizedTest
  @CsvSource({"dark,DARK", "light,LIGHT", "system,SYSTEM"})
  void of_whenKnown_thenThatTheme(String name, Theme theme) {
    assertEquals(theme, Theme.of(name));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "DARK", "\"><script>"})
  void of_whenUnknown_thenLeftToTheDevice(String name) {
    assertEquals(Theme.SYSTEM, Theme.of(name));
  }
}
