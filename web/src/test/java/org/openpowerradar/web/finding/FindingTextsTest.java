package org.openpowerradar.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.web.page.language.Texts;

class FindingTextsTest {
  private final FindingTexts english = new FindingTexts(new Texts(Locale.ENGLISH));

  @Test
  void texts_whenAnyCodeIsFound_thenASentenceInBothLanguages() {
    FindingTexts german = new FindingTexts(new Texts(Locale.GERMAN));
    for (FindingCode code : FindingCode.values()) {
      Finding finding = new Finding(code, 1, "a", List.of("2", "3", "4", "5"));

      assertFalse(english.sentence(finding).contains("{"), code.name());
      assertFalse(german.sentence(finding).equals(english.sentence(finding)), code.name());
      assertFalse(english.severity(finding).isEmpty());
    }
  }

  @Test
  void texts_whenOneOrMany_thenThePluralFits() {
    assertEquals("One zero was left out as missing, as you stated.", zeros("1"));
    assertEquals("7 zeros were left out as missing, as you stated.", zeros("7"));
  }

  @Test
  void csv_whenACellLooksLikeAFormula_thenDisarmed() {
    Finding finding = new Finding(FindingCode.VALUE_FORM, 12, "=A1,x", List.of("\"q\""));

    assertEquals(
        "row,severity,code,column,message\r\n"
            + "12,ERROR,VALUE_FORM,\"'=A1,x\",\"\u201c\"\"q\"\"\u201d is not a number.\"\r\n",
        new FindingsCsv(english).write(List.of(finding)));
  }

  private String zeros(String count) {
    return english.sentence(new Finding(FindingCode.ZEROS_MISSING, 0, "a", List.of(count)));
  }
}
