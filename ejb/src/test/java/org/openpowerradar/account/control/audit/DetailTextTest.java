package org.openpowerradar.account.control.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailTextTest {
  @Test
  void of_whenNamesAndValues_thenLinesByName() {
    assertEquals("a=1\nb=2", DetailText.of(Map.of("b", "2", "a", "1")));
  }

  @Test
  void read_whenValuesHoldWhatSeparates_thenTheSame() {
    Map<String, String> details = Map.of("name", "a=b\n\\n\r\\", "other", "", "third", "\\");

    assertEquals(details, DetailText.read(DetailText.of(details)));
  }
}
