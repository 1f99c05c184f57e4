package org.openpowerradar.account.boundary.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.control.notice.Letter;
import org.openpowerradar.account.control.notice.Letters;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.LentAccess.Place;
import org.openpowerradar.account.entity.operation.PlatformOperator;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;

/** Anna and Gero administer Lindenhof, Vera looks, Otto runs the platform; Gero reads German. */
class NoticesIT {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  private static final String ANNA = "b1000000-0000-4000-8000-000000000001";
  private static final String GERO = "b1000000-0000-4000-8000-000000000002";
  private static final String VERA = "b1000000-0000-4000-8000-000000000003";
  private static final String OTTO = "b1000000-0000-4000-8000-000000000005";
  private static final String REASON = "Anna asked for help";

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TestClock clock = new TestClock(START);
  private final KeycloakDouble keycloak = new KeycloakDouble();
  private final Letters letters = new Letters();
  private final NoticeTimer timer = new NoticeTimer();
  private final TwoAccounts two = unit.call(this::people);

  private TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    for (String subject : List.of(ANNA, GERO, VERA, OTTO)) {
      String name = subject.equals(OTTO) ? "Otto" : "Somebody";
      String email = "person" + subject.charAt(35) + "@office.example";
      keycloak.with(subject, email);
      Identity identity = new Identity(subject, email, name, true, false, false, Set.of());
      entities.persist(new Person(identity, START));
    }
    keycloak.reads(ANNA, "en").reads(GERO, "de");
    made.grant(ANNA, Role.ACCOUNT_ADMIN, made.lindenhof);
    made.grant(GERO, Role.ACCOUNT_ADMIN, made.lindenhof);
    return made.grant(VERA, Role.VIEWER, made.lindenhof);
  }

  private void run(Consumer<Notices> what) {
    unit.run(entities -> what.accept(NoticesFixture.of(entities, clock)));
  }

  private LentAccess breakGlass() {
    return unit.call(
        entities -> {
          LentAccess lent =
              LentAccess.toOperator(OTTO, REASON, new Place(two.lindenhof, null))
                  .grantedBy(OTTO, START, START.plusSeconds(3_600), Duration.ofHours(4));
          entities.persist(lent);
          NoticesFixture.of(entities, clock).glassBroken(lent);
          return lent;
        });
  }

  /** A round of the timer, each step in a transaction of its own. */
  private List<Letter> round() {
    letters.sent.clear();
    timer.postman = letters;
    timer.rounds =
        new NoticeRounds() {
          @Override
          public List<Long> due() {
            return unit.call(entities -> rounds(entities).due());
          }

          @Override
          public Optional<Letter> take(long id) {
            return unit.call(entities -> rounds(entities).take(id));
          }

          @Override
          public void sent(long id) {
            unit.run(entities -> rounds(entities).sent(id));
          }
        };
    timer.send();
    return List.copyOf(letters.sent);
  }

  private NoticeRounds rounds(EntityManager entities) {
    NoticeRounds rounds = new NoticeRounds();
    rounds.writing = letters.writing(keycloak.provider());
    rounds.clock = clock;
    rounds.entities = entities;
    return rounds;
  }

  private long waiting() {
    return unit.call(
        entities ->
            ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM notice").getSingleResult())
                .longValue());
  }

  private static String to(List<Letter> mails) {
    return mails.stream().map(Letter::to).sorted().collect(Collectors.joining(" "));
  }

  @Test
  void glassBroken_whenSent_thenAdministratorsReadWhoWhyAndUntilWhenInTheirLanguage() {
    breakGlass();

    List<Letter> mails = round();

    assertEquals("person1@office.example person2@office.example", to(mails));
    String english = mails.get(0).text();
    for (String fact :
        List.of("Otto", "Lindenhof", REASON, "1:00", "https://p.example/app/settings/support")) {
      assertTrue(english.contains(fact), () -> fact + " in " + english);
    }
    assertTrue(mails.get(1).text().contains("sieht Lindenhof an"), mails.get(1).text());
    assertTrue(mails.get(1).text().contains("13:00 UTC"), mails.get(1).text());
  }

  @Test
  void glassBroken_whenItEndsByItself_thenToldThen() {
    breakGlass();
    round();
    assertEquals(List.of(), round());
    clock.advance(Duration.ofHours(1));

    List<Letter> mails = round();

    assertEquals("person1@office.example person2@office.example", to(mails));
    assertTrue(mails.get(0).text().contains("ended by itself"), mails.get(0).text());
    assertEquals(0, waiting());
  }

  @Test
  void glassEnded_whenBeforeItsTime_thenToldAtOnceByWhom() {
    LentAccess lent = breakGlass();
    round();
    clock.advance(Duration.ofMinutes(5));
    unit.run(
        entities -> {
          entities.find(LentAccess.class, lent.id()).end(ANNA, clock.instant());
          NoticesFixture.of(entities, clock).glassEnded(lent);
        });

    List<Letter> mails = round();

    assertEquals(2, mails.size());
    assertTrue(mails.get(0).text().contains("ended by Somebody"), mails.get(0).text());
  }

  @Test
  void glassBroken_whenAnAdministratorHasGoneMeanwhile_thenNotTold() {
    breakGlass();
    unit.run(
        entities ->
            entities
                .createQuery("DELETE FROM Grant g WHERE g.subject = :gero")
                .setParameter("gero", GERO)
                .executeUpdate());

    assertEquals("person1@office.example", to(round()));
  }

  @Test
  void send_whenTheMailServerIsClosed_thenTriedAgainLaterAndNothingIsLost() {
    breakGlass();
    letters.isOpen = false;
    round();
    letters.isOpen = true;
    assertEquals(1, round().size(), "the one behind it was not tried yet");
    clock.advance(Duration.ofMinutes(3));

    assertEquals(1, round().size());
  }

  @Test
  void send_whenItNeverLeaves_thenGivenUpAfterThreeDays() {
    breakGlass();
    letters.isOpen = false;
    clock.advance(Duration.ofDays(4));

    round();

    assertEquals(0, waiting());
  }

  @Test
  void send_whenKeycloakIsAway_thenInAllLanguages() {
    breakGlass();
    keycloak.isAway = true;

    String text = round().get(0).text();

    assertTrue(text.contains("Reason: " + REASON) && text.contains("Grund: " + REASON), text);
  }

  @Test
  void operatorAdded_whenStillOne_thenTold() {
    unit.run(entities -> entities.persist(new PlatformOperator(OTTO, ANNA, START)));
    run(notices -> notices.operatorAdded(OTTO));
    run(notices -> notices.operatorAdded(VERA));

    List<Letter> mails = round();

    assertEquals("person5@office.example", to(mails));
    assertTrue(mails.get(0).text().contains("Somebody made you an operator"));
  }

  @Test
  void providerGone_whenTold_thenNamed() {
    run(notices -> notices.providerGone(two.lindenhof, "Helpers"));

    assertTrue(round().get(0).text().contains("Helpers"));
  }

  @Test
  void grant_whenItHasEnded_thenItsHolderIsNotTold() {
    unit.run(
        entities ->
            entities
                .createQuery("SELECT g FROM Grant g WHERE g.subject = :gero", Grant.class)
                .setParameter("gero", GERO)
                .getSingleResult()
                .until(START.plusSeconds(1)));
    clock.advance(Duration.ofSeconds(2));
    breakGlass();

    assertEquals("person1@office.example", to(round()));
  }
}
