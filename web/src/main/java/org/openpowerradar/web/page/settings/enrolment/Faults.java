package org.openpowerradar.web.page.settings.enrolment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.web.page.language.Texts;

/** What is wrong with the fields of a form, in the order of the fields. */
final class Faults {
  private final Map<String, String> byField = new LinkedHashMap<>();
  private final Texts texts;

  Faults(Texts texts) {
    this.texts = texts;
  }

  /** Notes the sentence of a key for a field if the field is wrong. */
  void unless(boolean right, String field, String key) {
    if (!right) {
      byField.putIfAbsent(field, texts.text(key));
    }
  }

  boolean isEmpty() {
    return byField.isEmpty();
  }

  /** The sentences by field. */
  Map<String, String> byField() {
    return byField;
  }

  /** The sentences alone. */
  List<String> all() {
    return List.copyOf(byField.values());
  }
}
