package org.openpowerradar.account.control.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The sentences of mails in one language. */
final class NoticeTexts {

  /** Languages that mails are written in, the first where nothing else is known to be better. */
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final Locale language;
  private final Properties sentences = new Properties();

  NoticeTexts(Locale language) {
    this.language = language;
    String file = "Mails_" + language.getLanguage() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            NoticeTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The languages for somebody who chose one at Keycloak, or none: then all of them. */
  static List<NoticeTexts> of(Optional<String> chosen) {
    List<Locale> known =
        LANGUAGES.stream()
            .filter(each -> chosen.map(String::strip).orElse("").startsWith(each.getLanguage()))
            .toList();
    return (known.isEmpty() ? LANGUAGES : known).stream().map(NoticeTexts::new).toList();
  }

  /** Keys of all sentences. */
  Properties sentences() {
    return sentences;
  }

  String text(String key, Object... facts) {
    return new MessageFormat(sentences.getProperty(key), language).format(facts);
  }

  /** A moment, which everybody reads alike: mails are read anywhere. */
  String time(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(language)
            .withZone(ZoneOffset.UTC)
            .format(at)
        + " UTC";
  }
}
