package org.openpowerradar.web.finding;

import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.web.page.language.Texts;

/** Findings as sentences that end with what to do. */
public final class FindingTexts {
  private final Texts texts;

  public FindingTexts(Texts texts) {
    this.texts = texts;
  }

  /** The sentence of a finding; row and column stand beside it. */
  public String sentence(Finding finding) {
    Object[] facts = finding.facts().stream().map(FindingTexts::fact).toArray();
    return texts.text("finding." + finding.code(), facts);
  }

  /** "error", "to decide" or "note" in the reader's language. */
  public String severity(Finding finding) {
    return texts.text("finding.severity." + finding.code().severity());
  }

  /** Whole numbers choose plural forms. */
  private static Object fact(String text) {
    return text.matches("-?[0-9]{1,15}") ? (Object) Long.valueOf(text) : text;
  }
}
