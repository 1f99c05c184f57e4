package org.openpowerradar.appliance.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo is told in three places: SQL, profiles of the simulated bridges, realm. They agree. */
class DemoSqlTest {
  private static final String ACCOUNTS = "/sql/demo/V20261122_2100__add_demo_accounts.sql";
  private static final String CIRCUITS = "/sql/demo/V20261122_2101__add_demo_circuits.sql";
  private static final String BRIDGES = "/sql/demo/V20261122_2102__enrol_demo_bridges.sql";
  private static final String OPERATOR = "/sql/demo/V20261123_0826__add_operator_and_provider.sql";
  private static final Pattern SENSOR = Pattern.compile("\\b52[123]0[0-9]{3}\\b");
  private static final Pattern RATIO = Pattern.compile("'PAN_14', \\d+, [0-9.]+");
  private static final Pattern SUBJECT = Pattern.compile("b1000000-[0-9a-f-]{27}");

  @Test
  void circuits_whenCountedAtTheOffice_thenAMainAndTwelve() throws IOException {
    String sql = text(CIRCUITS);

    assertEquals(13, lines(sql, "  \\(1\\d\\d, 10[123], (NULL|101), .*"));
  }

  @Test
  void sensors_whenComparedWithTheProfiles_thenTheSameSerials() throws IOException {
    Set<String> simulated = new TreeSet<>();
    for (DemoBridge bridge : DemoBridge.values()) {
      simulated.addAll(found(SENSOR, text("/demo/" + bridge.profile())));
    }
    simulated.removeAll(serialsOfBridges());

    assertEquals(simulated, found(SENSOR, text(CIRCUITS)));
  }

  @Test
  void mains_whenComparedWithTheProfiles_thenTheSameTransformerRatios() throws IOException {
    Set<String> installed = found(RATIO, text(CIRCUITS));
    Set<String> simulated = new TreeSet<>();
    for (DemoBridge bridge : DemoBridge.values()) {
      Properties profile = profile("/demo/" + bridge.profile());
      String ratio = profile.getProperty("device.main.ratio");
      if (ratio != null) {
        simulated.add(
            "'PAN_14', " + ratio + ", " + profile.getProperty("device.main.power-factor", "0.95"));
      }
    }

    assertEquals(simulated, installed);
  }

  @Test
  void bridges_whenEnrolled_thenEachHasAPlaceholderForItsKey() throws IOException {
    String sql = text(BRIDGES);

    for (DemoBridge bridge : DemoBridge.values()) {
      assertTrue(sql.contains("(" + bridge.serial() + ", "));
      assertTrue(sql.contains("X'${key_" + bridge.serial() + "}'"));
    }
  }

  @Test
  void bridges_whenTheyAllRun_thenBothTransportsAreSeen() {
    assertTrue(Arrays.stream(DemoBridge.values()).anyMatch(DemoBridge::usesTls));
    assertTrue(Arrays.stream(DemoBridge.values()).anyMatch(bridge -> !bridge.usesTls()));
  }

  @Test
  void grants_whenGiven_thenToSubjectsOfTheRealm() throws IOException {
    Set<String> realm =
        found(SUBJECT, text("/keycloak/powerradar-realm.json") + text("/keycloak/demo-users.json"));

    assertTrue(realm.containsAll(found(SUBJECT, text(ACCOUNTS))));
    assertTrue(realm.containsAll(found(SUBJECT, text(OPERATOR))));
    assertEquals(5, found(SUBJECT, text(ACCOUNTS)).size());
  }

  @Test
  void people_whenTheRealmIsImported_thenEachHasAPassword() throws IOException {
    String users = text("/keycloak/demo-users.json");

    for (DemoPerson person : DemoPerson.values()) {
      assertTrue(users.contains("\"${" + person.placeholder() + "}\""));
      assertTrue(users.contains("\"username\": \"" + person.login() + "\""));
    }
  }

  @Test
  void sites_whenShown_thenTheirNamesSayThatTheyAreSimulated() throws IOException {
    assertEquals(3, lines(text(ACCOUNTS), ".*\\(simulated\\)'.*"));
  }

  private static Set<String> serialsOfBridges() {
    return Arrays.stream(DemoBridge.values())
        .map(bridge -> Long.toString(bridge.serial()))
        .collect(Collectors.toSet());
  }

  private static long lines(String text, String pattern) {
    return text.lines().filter(line -> line.matches(pattern)).count();
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(String resource) throws IOException {
    if (resource.endsWith(".properties")) {
      return values(resource);
    }
    try (InputStream in = DemoSqlTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Without comments. */
  private static String values(String resource) throws IOException {
    return profile(resource).toString();
  }

  private static Properties profile(String resource) throws IOException {
    try (InputStream in = DemoSqlTest.class.getResourceAsStream(resource)) {
      Properties profile = new Properties();
      profile.load(in);
      return profile;
    }
  }
}
