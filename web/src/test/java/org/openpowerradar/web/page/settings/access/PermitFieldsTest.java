package org.openpowerradar.web.page.settings.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermitFieldsTest {
  private final PermitFields fields = new PermitFields();

  PermitFieldsTest() {
    fields.setReason("Waits for its successor");
    fields.setNetworks("10.1.0.0/16");
    fields.setUntil("2027-03-01");
  }

  @Test
  void permit_whenAllIsRight_thenUntilTheEndOfTheDayAtTheSite() {
    assertEquals(List.of(), fields.wrong());
    assertEquals(
        "2027-03-01T23:00:00Z", fields.permit(ZoneId.of("Europe/Berlin")).until().toString());
  }

  @Test
  void wrong_whenNothingWasTyped_thenAllInTheirOrder() {
    assertEquals(List.of("reason", "networks", "until"), new PermitFields().wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "1999-12-31", "2100-01-01", "2027-02-30"})
  void wrong_whenTheDayIsNone_thenNamed(String until) {
    fields.setUntil(until);

    assertEquals(List.of("until"), fields.wrong());
  }

  @Test
  void wrong_whenTheReasonIsTooLong_thenNamed() {
    fields.setReason("x".repeat(201));

    assertEquals(List.of("reason"), fields.wrong());
  }
}
