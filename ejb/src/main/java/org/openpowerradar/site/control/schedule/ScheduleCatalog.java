package org.openpowerradar.site.control.schedule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.schedule.Schedule;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.schedule.WorkingHours;

/** Finds schedules, each within its account. */
public final class ScheduleCatalog {

  private static final String OF_ACCOUNT =
      "SELECT s FROM Schedule s WHERE s.account = :account ORDER BY s.name, s.id";

  private static final String DEFAULT =
      "SELECT s FROM Schedule s WHERE s.account = :account AND s.defaultMark IS NOT NULL";

  private static final String SITES =
      "SELECT COUNT(s) FROM Site s WHERE s.account = :account AND s.schedule = :schedule";

  private final EntityManager entities;

  public ScheduleCatalog(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns the schedules of an account by name. */
  public List<Schedule> ofAccount(AccountId account) {
    return entities
        .createQuery(OF_ACCOUNT, Schedule.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  /** Returns a schedule of the account; empty if it has none of that number. */
  public Optional<Schedule> find(AccountId account, ScheduleId schedule) {
    return Optional.ofNullable(entities.find(Schedule.class, schedule.value()))
        .filter(found -> found.account().equals(account));
  }

  /** Returns the schedule that sites without one of their own follow. */
  public Optional<Schedule> defaultOf(AccountId account) {
    return entities
        .createQuery(DEFAULT, Schedule.class)
        .setParameter("account", account.value())
        .getResultStream()
        .findFirst();
  }

  /** Returns the hours of a site: of its schedule, or else of the default one, or else none. */
  public WorkingHours hours(Site site) {
    return site.schedule()
        .flatMap(own -> find(site.account(), own))
        .or(() -> defaultOf(site.account()))
        .map(Schedule::hours)
        .orElse(WorkingHours.NONE);
  }

  /** Returns how many sites name the schedule, also those switched off. */
  public long sites(Schedule schedule) {
    return entities
        .createQuery(SITES, Long.class)
        .setParameter("account", schedule.account().value())
        .setParameter("schedule", schedule.id().value())
        .getSingleResult();
  }

  /** Waits until nobody else changes which schedules the account has, or which is its default. */
  public void lock(AccountId account) {
    entities.find(Account.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
  }
}
