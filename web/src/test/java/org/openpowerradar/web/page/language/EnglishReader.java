package org.openpowerradar.web.page.language;

import java.util.Locale;

/** A reader of English, without Faces. */
public class EnglishReader extends Language {
  @Override
  public Locale getLocale() {
    return Locale.ENGLISH;
  }
}
