package org.openpowerradar.account.control.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.control.notice.Notice.Kind;

class NoticeTextsTest {

  @Test
  void sentences_whenCompared_thenEveryLanguageHasThoseOfEveryKind() {
    List<String> needed =
        Arrays.stream(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .flatMap(kind -> List.of(kind + ".subject", kind + ".text").stream())
            .sorted()
            .collect(Collectors.toList());

    for (Locale language : NoticeTexts.LANGUAGES) {
      assertEquals(
          needed,
          List.copyOf(new TreeSet<>(new NoticeTexts(language).sentences().stringPropertyNames())));
    }
  }

  @Test
  void sentences_whenFilled_thenNoPlaceholderIsLeft() {
    for (NoticeTexts texts : NoticeTexts.of(Optional.empty())) {
      for (String key : texts.sentences().stringPropertyNames()) {
        String text = texts.text(key, "a", "b", "c", "d", "e", "f", 1, "h");
        assertFalse(text.contains("{"), text);
        assertFalse(text.contains("'"), text);
      }
    }
  }

  @Test
  void of_whenALanguageIsChosen_thenThatOneOrAllWhereItIsNotSpoken() {
    assertEquals(1, NoticeTexts.of(Optional.of("de-CH")).size());
    assertEquals(2, NoticeTexts.of(Optional.of("fr")).size());
    assertTrue(
        NoticeTexts.of(Optional.of("de"))
            .get(0)
            .text("glass_ended.subject", "x")
            .contains("Niemand"));
  }
}
