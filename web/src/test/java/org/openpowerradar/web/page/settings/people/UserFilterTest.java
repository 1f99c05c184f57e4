package org.openpowerradar.web.page.settings.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.people.PersonEntry;
import org.openpowerradar.account.boundary.people.PersonEntry.GrantEntry;
import org.openpowerradar.account.boundary.people.PersonEntry.Who;
import org.openpowerradar.account.boundary.people.PersonState;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.Refusal;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.language.Texts;

/** What the address of the list and the fields of its forms say, and how people are written. */
class UserFilterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final PersonEntry ANNA =
      person("a", "Anna Albrecht", PersonState.ACTIVE, grant(Role.ACCOUNT_ADMIN, null));
  private static final PersonEntry BEN =
      person(
          "b", "Ben Berger", PersonState.INVITED, grant(Role.VIEWER, NOW.plus(Duration.ofDays(3))));

  @Test
  void of_whenFiltered_thenOnlyThoseWhoFitAllOfIt() {
    assertEquals(List.of(BEN), listed(Map.of("q", "BERGER")));
    assertEquals(List.of(BEN), listed(Map.of("role", "VIEWER", "state", "INVITED")));
    assertEquals(List.of(BEN), listed(Map.of("ends", "soon")));
    assertEquals(List.of(), listed(Map.of("q", "anna", "role", "VIEWER")));
  }

  @Test
  void of_whenUnreadable_thenNothingIsLeftOut() {
    assertEquals(List.of(ANNA, BEN), listed(Map.of("role", "KING", "state", "<b>", "ends", "x")));
  }

  @Test
  void listed_whenTextHasSpecialCharacters_thenEncodedInTheAddress() {
    UserFilter filter = UserFilter.of(asking(Map.of("q", "a&b=\"c")));

    assertEquals("/app/settings/users?account=1&q=a%26b%3D%22c", filter.listed("1"));
    assertTrue(filter.isActive());
    assertFalse(UserFilter.of(asking(Map.of())).isActive());
  }

  @Test
  void wish_whenAllIsChosen_thenTheEndOfTheLastDayThere() {
    Map<String, String> wrong = new LinkedHashMap<>();
    GrantWish wish =
        new WishReading(
                asking(
                    Map.of("role", "VIEWER", "where", "sites", "site", "7", "until", "2026-12-24")),
                BERLIN,
                wrong)
            .wish();

    assertEquals(
        new GrantWish(Role.VIEWER, Set.of(new SiteId(7)), Instant.parse("2026-12-24T23:00:00Z")),
        wish);
  }

  @Test
  void wish_whenFieldsAreMissingOrForged_thenEachIsNamed() {
    Map<String, String> wrong = new LinkedHashMap<>();
    new WishReading(
            asking(Map.of("role", "root", "where", "sites", "site", "-1", "until", "soon")),
            BERLIN,
            wrong)
        .wish();

    assertEquals(Set.of("role", "where", "until"), wrong.keySet());
  }

  @Test
  void row_whenAGrantEndsSoon_thenSaidInWordsAndTone() {
    UserWriting writing = new UserWriting(new EnglishReader(), List.of(), BERLIN, NOW);
    UserRow row = writing.row(BEN, "/x?account=1");

    assertEquals("soon", row.grants().get(0).tone());
    assertEquals("Viewer", row.grants().get(0).role());
    assertEquals("Whole account", row.grants().get(0).where());
    assertEquals("Invited", row.state().words());
    assertEquals("/x?account=1&person=b#person-panel", row.link());
  }

  @Test
  void texts_whenARoleStateOrRefusalIsShown_thenBothLanguagesHaveIt() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Texts texts = new Texts(locale);
      for (Role role : Role.values()) {
        assertTrue(texts.has("role." + role), "role." + role);
      }
      for (PersonState state : PersonState.values()) {
        assertTrue(texts.has("users.state." + state), "users.state." + state);
      }
      for (Refusal refusal : Refusal.values()) {
        assertTrue(texts.has("users.refused." + refusal), "users.refused." + refusal);
      }
    }
  }

  private static List<PersonEntry> listed(Map<String, String> parameters) {
    return UserFilter.of(asking(parameters)).of(List.of(ANNA, BEN), NOW);
  }

  private static PersonEntry person(
      String subject, String name, PersonState state, GrantEntry grant) {
    return new PersonEntry(
        subject, new Who(subject + "@x.example", name, false), state, false, null, List.of(grant));
  }

  private static GrantEntry grant(Role role, Instant until) {
    return new GrantEntry(1, role, null, until, true);
  }

  private static HttpServletRequest asking(Map<String, String> parameters) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            UserFilterTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> {
              String value = parameters.get((String) arguments[0]);
              return method.getName().equals("getParameter")
                  ? value
                  : value == null ? null : new String[] {value};
            });
  }
}
