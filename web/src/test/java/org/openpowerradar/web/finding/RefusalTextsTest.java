package org.openpowerradar.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.imports.ImportNotReadyException;
import org.openpowerradar.meter.entity.imports.ImportRefusedException;
import org.openpowerradar.meter.entity.imports.Refusal;
import org.openpowerradar.web.page.language.Texts;

class RefusalTextsTest {
  private final RefusalTexts english = new RefusalTexts(new Texts(Locale.ENGLISH));
  private final RefusalTexts german = new RefusalTexts(new Texts(Locale.GERMAN));

  @Test
  void sentence_whenAnyRefusal_thenInBothLanguages() {
    for (Refusal refusal : Refusal.values()) {
      var refused = new ImportRefusedException(refusal, 1L, 2L, "a", "b", "c", "d");

      assertFalse(english.sentence(refused).contains("{"), refusal.name());
      assertFalse(german.sentence(refused).contains("{"), refusal.name());
      assertNotEquals(english.sentence(refused), german.sentence(refused));
    }
  }

  @Test
  void sentence_whenAMeterCountsSomethingElse_thenAllInTheReadersLanguage() {
    var refused =
        new ImportNotReadyException(
            Refusal.METER_DIFFERS,
            "Gas",
            "m\u00b3",
            FlowDirection.DELIVERED,
            "Netz",
            "kWh",
            FlowDirection.RECEIVED);

    assertEquals(
        "Der Z\u00e4hler Gas z\u00e4hlt m\u00b3 zum Standort, die Reihe Netz ist kWh vom Standort.",
        german.sentence(refused));
    assertEquals(
        "The meter Gas counts m\u00b3 DELIVERED; the series Netz is kWh RECEIVED",
        refused.getMessage());
  }

  @Test
  void sentence_whenItIsNoneOfAFile_thenItsOwn() {
    assertEquals("Too long", german.sentence(new InvalidRequestException("Too long")));
  }
}
