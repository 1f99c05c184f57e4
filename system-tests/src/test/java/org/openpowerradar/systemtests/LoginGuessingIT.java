package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.systemtests.crawl.Answer;
import org.openpowerradar.systemtests.crawl.KeycloakRealm;
import org.openpowerradar.systemtests.crawl.Person;
import org.openpowerradar.systemtests.crawl.Portal;
import org.openpowerradar.systemtests.crawl.Visitor;

/** Somebody who guesses passwords at the real Keycloak, and tokens at the REST interface. */
class LoginGuessingIT {
  private static final int GUESSES = Integer.getInteger("powerradar.guesses", 1_000);
  private static final int AT_ONCE = 4;
  private static final int TIMED = 30;
  private static final int QUARTER_HOUR = 900;
  private static final List<String> WAITS =
      List.of("waitIncrementSeconds", "maxFailureWaitSeconds", "minimumQuickLoginWaitSeconds");

  private static Portal portal;
  private static KeycloakRealm realm;

  @BeforeAll
  static void start() throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    portal = new Portal(platform.endpoints(), PortalApi.trusting(platform.ca()));
    realm = new KeycloakRealm(portal, platform.credentials());
  }

  @AfterAll
  static void clean() throws Exception {
    for (String login : List.of("guessed", "owner", "timed")) {
      realm.remove("login-" + login);
    }
    realm.close();
  }

  @Test
  void password_whenGuessedAThousandTimes_thenFewGuessesCountAndAllAreToldTheSame()
      throws Exception {
    Person person = realm.person("login-guessed", "Guessed", List.of("viewer"));

    Set<String> told = guess(person, GUESSES);

    long checked = realm.failedLogins(person.subject(), "invalid_user_credentials");
    Answer right = new Visitor(portal).signIn(person.login(), person.password());
    told.add(message(right));
    Figures.print(
        String.format(
            "guesses: %d on one account, %d of them compared with the password, %d messages",
            GUESSES, checked, told.size()));
    assertTrue(checked <= 10, checked + " guesses were compared");
    assertEquals(1, told.size(), told::toString);
    assertTrue(isLoginPage(right), "the right password was let in while it was locked");
  }

  /** The wait is shortened here; that it is at most a quarter of an hour otherwise is read. */
  @Test
  void owner_whenSomebodyGuessed_thenIsLetInAgainAfterTheWait() throws Exception {
    Map<String, Integer> before = new TreeMap<>();
    for (String wait : WAITS) {
      before.put(wait, ((JsonNumber) realm.setting(wait)).intValue());
    }
    Person person = realm.person("login-owner", "Owner", List.of("viewer"));
    try {
      set(Map.of(WAITS.get(0), 5, WAITS.get(1), 5, WAITS.get(2), 5));
      guess(person, 12);
      boolean isLockedOut =
          isLoginPage(new Visitor(portal).signIn(person.login(), person.password()));
      long start = System.nanoTime();
      await()
          .atMost(Duration.ofSeconds(40))
          .pollInterval(Duration.ofSeconds(6))
          .until(() -> !isLoginPage(new Visitor(portal).signIn(person.login(), person.password())));
      Figures.print(
          String.format(
              "guesses: the owner is let in %.0f s after the last with a wait of 5 s; set is %d s",
              (System.nanoTime() - start) / 1e9, before.get(WAITS.get(1))));

      assertTrue(isLockedOut, "the owner was not locked out");
      assertTrue(before.values().stream().allMatch(wait -> wait <= QUARTER_HOUR), before::toString);
      assertFalse(realm.setting("permanentLockout").toString().equals("true"));
    } finally {
      set(before);
    }
  }

  /** No time fails the build; the figures are read. */
  @Test
  void login_whenTheNameIsUnknown_thenTheSameMessageAndTimesArePrinted() throws Exception {
    Person person = realm.person("login-timed", "Timed", List.of("viewer"));
    guess(person, 8);

    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Visitor visitor = new Visitor(portal);
    Answer page = visitor.follow(visitor.get("/app/home"));
    for (int i = 0; i < TIMED; i++) {
      page = visitor.signIn(page, person.login(), "Wrong-guess-" + i);
      known.add(page.micros());
      told.add(message(page));
      page = visitor.signIn(page, "login-nobody", "Wrong-guess-" + i);
      unknown.add(page.micros());
      told.add(message(page));
    }
    Figures.print(
        String.format(
            "guesses: locked name %.1f ms, unknown name %.1f ms (medians of %d)",
            median(known) / 1e3, median(unknown) / 1e3, TIMED));

    assertEquals(1, told.size(), told::toString);
  }

  @Test
  void tokens_whenGuessed_thenAllAreRefusedInTheSameWords() throws Exception {
    PortalApi api = RunningPlatform.get().api();
    String token = api.token();
    Set<String> told = new HashSet<>();
    for (int i = 0; i < GUESSES; i++) {
      int at = token.length() - 2 - i % 300;
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String guess = token.substring(0, at) + other + token.substring(at + 1);
      told.add(Integer.toString(api.get("/sites", guess).statusCode()));
    }
    Figures.print(String.format("guesses: %d tokens, answered with %s", GUESSES, told));

    assertEquals(Set.of("401"), told);
    assertEquals(200, api.get("/sites", token).statusCode());
  }

  private static void set(Map<String, Integer> settings) throws Exception {
    JsonObjectBuilder changed = Json.createObjectBuilder();
    settings.forEach(changed::add);
    realm.set(changed.build());
  }

  /** Guesses from several browsers at once; what they were told. */
  private static Set<String> guess(Person person, int times) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Set<String>>> guessers = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int first = i;
        guessers.add(() -> guess(person, first, times));
      }
      Set<String> told = new HashSet<>();
      for (Future<Set<String>> each : pool.invokeAll(guessers)) {
        told.addAll(each.get());
      }
      return told;
    } finally {
      pool.shutdown();
    }
  }

  private static Set<String> guess(Person person, int first, int times) throws Exception {
    Visitor visitor = new Visitor(portal);
    Answer page = visitor.follow(visitor.get("/app/home"));
    Set<String> told = new HashSet<>();
    for (int i = first; i < times; i += AT_ONCE) {
      page = visitor.signIn(page, person.login(), "Wrong-guess-" + i);
      told.add(message(page));
    }
    return told;
  }

  private static boolean isLoginPage(Answer answer) {
    return Jsoup.parse(answer.body()).selectFirst("#kc-form-login") != null;
  }

  /** What the login page says of the try; all of it, if it is no login page. */
  private static String message(Answer answer) {
    var page = Jsoup.parse(answer.body());
    var words = page.select("#input-error, [id^=input-error], .alert-error, .kc-feedback-text");
    return answer.status() + " " + (words.isEmpty() ? page.title() : words.text());
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
