package org.openpowerradar.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageSourcesTest {
  /** Words that are the same in every language: units, names of formats and cookies, heads. */
  private static final Pattern UNITS =
      Pattern.compile(
          "[a-z_]+(;[a-z_]+)+|POWERRADAR|powerradar-theme|site\\.create|site 12"
              + "|\\b(SHA|UTC|dBm|CSV|XLSX|JSON|QR|kWh|Wh|kW|PNG|PAN|REST|TLS|TCP|min)\\b");

  private static final Pattern HEARD =
      Pattern.compile(" (?:aria-label|title|placeholder|alt|headerText)=\"([^\"]*)\"");
  private static final Path STYLES = Path.of("src/main/webapp/resources/powerradar");

  @Test
  void pages_whenSearched_thenNoStyleAndNoScriptWithin() throws IOException {
    Pattern banned =
        Pattern.compile("\\sstyle=\"|\\son[a-z]+=\"(?!PowerRadar)|<script(?![^>]*src=)");

    List<String> found =
        pages().filter(page -> banned.matcher(read(page)).find()).map(Path::toString).toList();

    assertEquals(List.of(), found);
  }

  /** Cells that take the focus are targets too small to hit, and they swallow the keys of links. */
  @Test
  void tables_whenSearched_thenCellsTakeNoFocus() throws IOException {
    Pattern banned = Pattern.compile("<p:dataTable (?!cellNavigation=\"false\" )");

    List<String> found =
        pages().filter(page -> banned.matcher(read(page)).find()).map(Path::toString).toList();

    assertEquals(List.of(), found);
  }

  @Test
  void pages_whenSearched_thenAllWordsAreInTheBundle() throws IOException {
    Pattern words = Pattern.compile("\\p{L}{2,}");

    List<String> found =
        pages()
            .filter(page -> words.matcher(withoutExpressionsAndUnits(read(page))).find())
            .map(Path::toString)
            .toList();

    assertEquals(List.of(), found);
  }

  /** What a reader sees or hears of the source of a page, without expressions. */
  private static String withoutExpressionsAndUnits(String page) {
    String source =
        page.replaceAll("(?s)<!--.*?-->|<!DOCTYPE[^>]*>", "")
            .replaceAll("#\\{(?:[^}']|'[^']*')*}", "")
            .replaceAll("&#?\\w+;", "");
    StringBuilder seen = new StringBuilder(source.replaceAll("(?s)<[^>]*>", "\n"));
    Matcher heard = HEARD.matcher(source);
    while (heard.find()) {
      seen.append('\n').append(heard.group(1));
    }
    return UNITS.matcher(seen).replaceAll("");
  }

  @Test
  void styles_whenSearched_thenColoursOnlyInTokens() {
    Pattern colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");

    for (String name : List.of("portal.css", "widgets.css", "setup.css")) {
      assertEquals(false, colour.matcher(read(STYLES.resolve(name))).find(), name);
    }
  }

  @Test
  void styles_whenTokenIsUsed_thenItIsDefined() {
    TreeMap<String, String> light = tokens("(?s)^.*?:root \\{(.*?)\\n\\}");
    Matcher used =
        Pattern.compile("var\\(--([a-z0-9-]+)")
            .matcher(
                read(STYLES.resolve("portal.css"))
                    + read(STYLES.resolve("widgets.css"))
                    + read(STYLES.resolve("setup.css")));

    while (used.find()) {
      assertEquals(true, light.containsKey(used.group(1)), used.group(1));
    }
  }

  @Test
  void tokens_whenDarkByChoiceOrBySystem_thenTheSame() {
    TreeMap<String, String> chosen = tokens("(?s)data-theme=\"dark\"\\] \\{(.*?)\\}");
    TreeMap<String, String> system = tokens("(?s)data-theme=\"system\"\\] \\{(.*?)\\}");

    assertEquals(chosen, system);
  }

  @Test
  void tokens_whenDark_thenEveryColourOfTheLightThemeIsThere() {
    TreeMap<String, String> light = tokens("(?s)^.*?:root \\{(.*?)\\n\\}");
    TreeMap<String, String> dark = tokens("(?s)data-theme=\"dark\"\\] \\{(.*?)\\}");

    light.values().removeIf(value -> !value.contains("#") && !value.contains("rgb("));

    assertEquals(light.keySet(), dark.keySet());
  }

  private static TreeMap<String, String> tokens(String block) {
    Matcher found = Pattern.compile(block).matcher(read(STYLES.resolve("tokens.css")));
    TreeMap<String, String> tokens = new TreeMap<>();
    if (found.find()) {
      Matcher token = Pattern.compile("--([a-z0-9-]+): ([^;]+);").matcher(found.group(1));
      while (token.find()) {
        tokens.put(token.group(1), token.group(2));
      }
    }
    return tokens;
  }

  private static Stream<Path> pages() throws IOException {
    return Stream.concat(
            Files.walk(Path.of("src/main/webapp")),
            Files.walk(Path.of("src/main/resources/META-INF/tags")))
        .filter(file -> file.toString().endsWith(".xhtml"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
