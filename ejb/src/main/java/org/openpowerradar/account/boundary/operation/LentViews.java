package org.openpowerradar.account.boundary.operation;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.control.operation.PersonNames;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.operation.LentAccess;

/** Puts names to lent access: three statements, however much there is. */
final class LentViews {
  private static final String ACCOUNTS = "SELECT a FROM Account a WHERE a.id IN :ids";
  private static final String SITES = "SELECT id, name FROM site WHERE id IN (:ids)";

  private final EntityManager entities;

  LentViews(EntityManager entities) {
    this.entities = entities;
  }

  List<LentView> of(Collection<LentAccess> lent) {
    Map<AccountId, AccountSummary> accounts =
        accounts(
            lent.stream()
                .flatMap(each -> Stream.concat(owner(each), each.provider().stream()))
                .map(AccountId::value)
                .collect(Collectors.toSet()));
    Map<Long, String> sites =
        sites(
            lent.stream()
                .map(each -> each.place().site())
                .filter(Objects::nonNull)
                .map(SiteId::value)
                .collect(Collectors.toSet()));
    PersonNames people =
        new PersonNames(
            entities,
            lent.stream()
                .flatMap(each -> Stream.of(each.person(), each.grantedBy(), each.endedBy()))
                .toList());
    return lent.stream().map(each -> view(each, new Names(accounts, sites, people))).toList();
  }

  private static Stream<AccountId> owner(LentAccess lent) {
    return Stream.of(lent.place().account());
  }

  private Map<AccountId, AccountSummary> accounts(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(ACCOUNTS, Account.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(account -> new AccountSummary(account.id(), account.name()))
        .collect(Collectors.toMap(AccountSummary::id, Function.identity()));
  }

  private Map<Long, String> sites(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      List<?> rows = entities.createNativeQuery(SITES).setParameter("ids", ids).getResultList();
      for (Object row : rows) {
        Object[] columns = (Object[]) row;
        names.put(((Number) columns[0]).longValue(), (String) columns[1]);
      }
    }
    return names;
  }

  private record Names(
      Map<AccountId, AccountSummary> accounts, Map<Long, String> sites, PersonNames people) {}

  private static LentView view(LentAccess lent, Names names) {
    SiteId site = lent.place().site();
    return new LentView(
        lent.id(),
        new LentView.Opened(
            names.accounts().get(lent.place().account()),
            site,
            site == null ? null : names.sites().get(site.value()),
            lent.role()),
        new LentView.Taker(
            lent.provider().map(names.accounts()::get).orElse(null),
            names.people().of(lent.person()),
            lent.reason()),
        new LentView.Span(
            names.people().of(lent.grantedBy()),
            lent.grantedAt(),
            lent.validUntil(),
            names.people().of(lent.endedBy()),
            lent.endedAt()));
  }
}
