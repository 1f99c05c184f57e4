package org.openpowerradar.account.control.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.operation.PersonNames;
import org.openpowerradar.account.control.people.Administrators;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteOwner;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.PlatformOperator;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;

/**
 * Writes the letter of a notice, in the language that the reader chose at Keycloak; where none was
 * chosen, or Keycloak does not answer, in all.
 */
@ApplicationScoped
public class NoticeWriting {
  private static final String SITE = "SELECT name FROM site WHERE id = :id";

  @Inject IdentityProvider identities;
  @Inject MailSettings settings;

  /** Returns the letter; empty where the reader is not concerned any more, or cannot be reached. */
  public Optional<Letter> write(Notice notice, EntityManager entities, Instant now) {
    Person reader = entities.find(Person.class, notice.recipient());
    if (reader == null || !reader.enabled() || reader.email().isEmpty()) {
      return Optional.empty();
    }
    return facts(notice, entities, now).map(facts -> letter(notice, reader, facts));
  }

  private Letter letter(Notice notice, Person reader, List<Object> facts) {
    List<NoticeTexts> languages = NoticeTexts.of(language(reader));
    String key = notice.kind().name().toLowerCase(Locale.ROOT);
    String text =
        languages.stream()
            .map(each -> each.text(key + ".text", in(each, facts)))
            .collect(Collectors.joining("\n\n--\n\n", "", "\n"));
    return new Letter(
        reader.email(), languages.get(0).text(key + ".subject", in(languages.get(0), facts)), text);
  }

  private Optional<String> language(Person reader) {
    try {
      return identities.language(reader.subject());
    } catch (PeopleException away) {
      return Optional.empty();
    }
  }

  /** Moments are written in each language. */
  private static Object[] in(NoticeTexts language, List<Object> facts) {
    return facts.stream()
        .map(each -> each instanceof Instant at ? language.time(at) : each)
        .toArray();
  }

  private Optional<List<Object>> facts(Notice notice, EntityManager entities, Instant now) {
    return switch (notice.kind()) {
      case OPERATOR_ADDED -> ofOperator(notice, entities);
      case GLASS_BROKEN, GLASS_ENDED -> concerns(notice, entities, now, ofGlass(notice, entities));
      case PROVIDER_GONE ->
          concerns(
              notice,
              entities,
              now,
              facts(account(notice, entities), notice.about().provider(), page(notice)));
    };
  }

  private Optional<List<Object>> ofOperator(Notice notice, EntityManager entities) {
    PlatformOperator operator = entities.find(PlatformOperator.class, notice.recipient());
    if (operator == null) {
      return Optional.empty();
    }
    String by =
        new PersonNames(entities, List.of(operator.addedBy())).of(operator.addedBy()).called();
    return facts(by, settings.portal() + "/app/operator/accounts");
  }

  private Optional<List<Object>> ofGlass(Notice notice, EntityManager entities) {
    LentAccess lent = entities.find(LentAccess.class, notice.about().access());
    if (lent == null) {
      return Optional.empty();
    }
    PersonNames names = new PersonNames(entities, Arrays.asList(lent.person(), lent.endedBy()));
    String endedBy = lent.endedBy() == null ? "" : names.of(lent.endedBy()).called();
    String place = account(notice, entities) + site(lent, entities);
    return facts(
        place,
        names.of(lent.person()).called(),
        lent.grantedAt(),
        lent.endedAt() == null ? lent.validUntil() : lent.endedAt(),
        lent.reason(),
        page(notice),
        endedBy.isEmpty() ? 0 : 1,
        endedBy);
  }

  private static String site(LentAccess lent, EntityManager entities) {
    if (lent.place().site() == null) {
      return "";
    }
    SiteOwner there = entities.find(SiteOwner.class, lent.place().site().value());
    return there == null
        ? ""
        : ", "
            + entities
                .createNativeQuery(SITE)
                .setParameter("id", lent.place().site().value())
                .getSingleResult();
  }

  private static Optional<List<Object>> facts(Object... facts) {
    return Optional.of(
        Arrays.stream(facts).map(each -> Objects.requireNonNullElse(each, "")).toList());
  }

  /** Whoever administers the account no more is not told. */
  private static Optional<List<Object>> concerns(
      Notice notice, EntityManager entities, Instant now, Optional<List<Object>> facts) {
    boolean isConcerned =
        new Administrators(entities)
            .reachable(notice.about().account(), now)
            .contains(notice.recipient());
    return isConcerned ? facts : Optional.empty();
  }

  private static String account(Notice notice, EntityManager entities) {
    AccountId id = notice.about().account();
    Account account = entities.find(Account.class, id.value());
    return account == null ? id.toString() : account.name();
  }

  private String page(Notice notice) {
    return settings.portal() + "/app/settings/support?account=" + notice.about().account();
  }
}
