package org.openpowerradar.web.page.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.PlanStep;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.signal.SignalKind;

class TextsTest {
  private static final Pattern NAMED =
      Pattern.compile("msg(?:\\.([a-zA-Z]+)|\\['([a-zA-Z0-9.]+)'\\](?!\\.concat))");
  private static final List<Path> PAGES =
      List.of(Path.of("src/main/webapp"), Path.of("src/main/resources/META-INF/tags"));

  private final Properties english = load("Texts.properties");
  private final Properties german = load("Texts_de.properties");

  @Test
  void bundles_whenCompared_thenTheSameKeys() {
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
  }

  @Test
  void bundles_whenCompared_thenTheSamePlaceholders() {
    for (String key : english.stringPropertyNames()) {
      assertEquals(
          placeholders(english.getProperty(key)), placeholders(german.getProperty(key)), key);
    }
  }

  @Test
  void bundles_whenSearchedForStraightApostrophes_thenNone() {
    for (String key : english.stringPropertyNames()) {
      assertFalse(english.getProperty(key).contains("'"), key);
      assertFalse(german.getProperty(key).contains("'"), key);
    }
  }

  @Test
  void pages_whenTheyNameAText_thenItExists() {
    Set<String> missing = named();

    missing.removeAll(english.stringPropertyNames());

    assertEquals(Set.of(), missing);
  }

  @Test
  void bundle_whenAskedForEveryAdvice_thenThereIsASentence() {
    Set<String> missing =
        Stream.of(Advice.values()).map(each -> "advice." + each).collect(Collectors.toSet());

    missing.removeAll(english.stringPropertyNames());

    assertEquals(Set.of(), missing);
  }

  @Test
  void bundle_whenAskedForEveryEndStepAndLevel_thenThereIsASentence() {
    Set<String> missing = new TreeSet<>();
    Stream.of(ErrorCode.values()).forEach(each -> missing.add("session.end." + each));
    Stream.of(PlanStep.values()).forEach(each -> missing.add("plan.step." + each));
    Stream.of(PlanStep.values()).forEach(each -> missing.add("plan.do." + each));
    Stream.of(SecurityLevel.values()).forEach(each -> missing.add("policy.level." + each));

    missing.removeAll(english.stringPropertyNames());

    assertEquals(Set.of("policy.level." + SecurityLevel.UNKNOWN), missing);
  }

  @Test
  void bundle_whenAskedForEverySignal_thenThereAreWordsMeaningAndAdvice() {
    Set<String> missing =
        Stream.of(SignalKind.values())
            .map(each -> "signal." + each)
            .flatMap(key -> Stream.of(key, key + ".means", key + ".todo"))
            .collect(Collectors.toSet());

    missing.removeAll(english.stringPropertyNames());

    assertEquals(Set.of(), missing);
  }

  @Test
  void text_whenPlural_thenFitsTheNumber() {
    Texts texts = new Texts(Locale.ENGLISH);

    assertEquals("1 other device", texts.text("energy.otherDevices", 1));
    assertEquals("4 other devices", texts.text("energy.otherDevices", 4));
  }

  @Test
  void text_whenGerman_thenGerman() {
    assertEquals("4 weitere Ger\u00e4te", new Texts(Locale.GERMANY).text("energy.otherDevices", 4));
  }

  @Test
  void text_whenLanguageIsUnknown_thenEnglish() {
    assertEquals("Energy", new Texts(Locale.JAPANESE).text("energy.title"));
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    new MessageFormat(text, Locale.ENGLISH);
    return found;
  }

  private static Set<String> named() {
    Set<String> keys = new TreeSet<>();
    for (Path root : PAGES) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> read(file, keys));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return keys;
  }

  private static void read(Path file, Set<String> keys) {
    try {
      Matcher matcher = NAMED.matcher(Files.readString(file));
      while (matcher.find()) {
        keys.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    String path = "/org/openpowerradar/web/page/" + name;
    try (Reader reader =
        new InputStreamReader(TextsTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
