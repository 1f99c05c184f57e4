package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.openpowerradar.systemtests.crawl.Person;
import org.openpowerradar.systemtests.crawl.Portal;
import org.openpowerradar.systemtests.crawl.Visitor;

/** Whoever reads German is told nothing in English, and nobody is shown the name of a text. */
class GermanPagesIT {
  private static final Path BUNDLES =
      RunningPlatform.ROOT.resolve("web/src/main/resources/org/openpowerradar/web/page");
  private static final String NAMES =
      """
      SELECT name FROM site UNION SELECT name FROM zone UNION SELECT name FROM panel
      UNION SELECT name FROM device UNION SELECT name FROM bridge UNION SELECT name FROM account
      """;
  private static final List<String> READ_ALOUD = List.of("aria-label", "title", "placeholder");

  @Test
  void pages_whenReadInGerman_thenNoTextOfTheEnglishBundle() throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    Portal portal = new Portal(platform.endpoints(), PortalApi.trusting(platform.ca()));
    Set<String> english = onlyEnglish();
    english.removeAll(names(platform));
    List<String> found = new ArrayList<>();
    int pages = 0;
    for (PageList list : PageList.of(platform)) {
      String password =
          platform.credentials().getProperty("demo.user." + list.user() + ".password");
      Visitor visitor =
          Visitor.signedIn(portal, new Person("", list.user(), password, List.of())).reading("de");
      for (String address : list.addresses()) {
        String body = visitor.get(address).body();
        assertTrue(body.contains("lang=\"de\""), address);
        english(body, english).forEach(text -> found.add(address + ": " + text));
        pages++;
      }
    }
    Figures.print(String.format("german: %d pages, %d English texts", pages, found.size()));

    assertEquals(List.of(), found);
  }

  private static List<String> english(String body, Set<String> english) {
    List<String> found = new ArrayList<>();
    for (Element element : Jsoup.parse(body).select("body *")) {
      List<String> texts = new ArrayList<>(List.of(element.ownText().strip()));
      READ_ALOUD.forEach(name -> texts.add(element.attr(name).strip()));
      texts.stream().filter(english::contains).forEach(found::add);
      texts.stream().filter(text -> text.startsWith("???")).forEach(found::add);
    }
    return found;
  }

  /** Texts that differ in German, and that are no word of German as well. */
  private static Set<String> onlyEnglish() throws IOException {
    Properties english = bundle("Texts.properties");
    Properties german = bundle("Texts_de.properties");
    Set<String> texts = new HashSet<>();
    for (String key : english.stringPropertyNames()) {
      texts.add(english.getProperty(key));
    }
    german.values().forEach(text -> texts.remove(text.toString()));
    texts.removeIf(text -> text.isBlank() || text.contains("{"));
    return texts;
  }

  /** Names are never translated. */
  private static Set<String> names(RunningPlatform platform) throws SQLException {
    Set<String> names = new HashSet<>();
    try (Connection database = EnrolledBridge.database(platform);
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(NAMES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static Properties bundle(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
      texts.load(reader);
      return texts;
    }
  }
}
