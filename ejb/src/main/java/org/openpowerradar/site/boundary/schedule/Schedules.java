package org.openpowerradar.site.boundary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.site.control.SiteCatalog;
import org.openpowerradar.site.control.schedule.ScheduleCatalog;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException.Problem;
import org.openpowerradar.site.entity.schedule.Schedule;
import org.openpowerradar.site.entity.schedule.ScheduleDraft;
import org.openpowerradar.site.entity.schedule.ScheduleId;

/**
 * The schedules of accounts: weekly hours of work and holidays that sites follow. Hours are not
 * dated: a change counts for the past as well, as it changes no figure, only what is shown as
 * outside of working hours.
 */
@Stateless
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER
})
public class Schedules {

  /** Most schedules of an account. */
  public static final int MOST = 100;

  @Inject Access access;
  @Inject AuditTrail audit;
  @PersistenceContext EntityManager entities;

  /**
   * Returns the schedules of an account by name, each with the sites that follow it.
   *
   * @throws NotFoundException if there is no such account, or the caller may see none of its sites
   */
  public List<ScheduleView> ofAccount(AccountId account) {
    Scope scope = access.scope(Permission.READ_SITES.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    List<Site> sites =
        new SiteCatalog(entities)
            .enabled(account).stream().filter(site -> scope.covers(account, site.id())).toList();
    return new ScheduleCatalog(entities)
        .ofAccount(account).stream().map(schedule -> view(schedule, sites)).toList();
  }

  /**
   * Adds a schedule. The first of an account is its default whatever the draft says.
   *
   * @return names it
   * @throws NotFoundException if there is no such account, or the caller holds no grant for all of
   *     it
   * @throws ForbiddenException if the caller's roles there do not allow it
   * @throws InvalidScheduleException if the name is taken, or the account has {@value #MOST}
   */
  public ScheduleId add(AccountId account, ScheduleDraft draft) {
    access.requireAccount(account, Permission.EDIT_SCHEDULES.roles());
    ScheduleCatalog catalog = new ScheduleCatalog(entities);
    catalog.lock(account);
    List<Schedule> others = catalog.ofAccount(account);
    if (others.size() >= MOST) {
      throw new InvalidScheduleException(Problem.TOO_MANY, "An account has 100 schedules at most");
    }
    requireFreeName(draft, others);
    Schedule added = new Schedule(account, draft);
    entities.persist(added);
    makeDefault(added, draft.isDefault() || others.isEmpty(), others);
    audit.record(
        AuditEntry.of(account, "schedule.create", "schedule " + added.id())
            .with("name", draft.name()));
    return added.id();
  }

  /**
   * Replaces a schedule. The default of an account stays its default until another is made so.
   *
   * @param version of the schedule that was seen
   * @throws NotFoundException if the account has no such schedule, or the caller holds no grant for
   *     all of it
   * @throws ForbiddenException if the caller's roles there do not allow it
   * @throws ChangedMeanwhileException if somebody changed it since
   * @throws InvalidScheduleException if the name is taken
   */
  public void change(AccountId account, ScheduleId id, int version, ScheduleDraft draft) {
    Schedule schedule = editable(account, id, version);
    List<Schedule> others =
        new ScheduleCatalog(entities)
            .ofAccount(account).stream().filter(each -> each != schedule).toList();
    requireFreeName(draft, others);
    schedule.rewrite(draft);
    makeDefault(schedule, draft.isDefault() || schedule.isDefault(), others);
    audit.record(
        AuditEntry.of(account, "schedule.change", "schedule " + id).with("name", draft.name()));
  }

  /**
   * Removes a schedule that no site names. The default one goes last.
   *
   * @param version of the schedule that was seen
   * @throws NotFoundException if the account has no such schedule, or the caller holds no grant for
   *     all of it
   * @throws ForbiddenException if the caller's roles there do not allow it
   * @throws ChangedMeanwhileException if somebody changed it since
   * @throws InvalidScheduleException if sites name it, or it is the default and there are others
   */
  public void remove(AccountId account, ScheduleId id, int version) {
    Schedule schedule = editable(account, id, version);
    ScheduleCatalog catalog = new ScheduleCatalog(entities);
    boolean isNeeded = schedule.isDefault() && catalog.ofAccount(account).size() > 1;
    if (isNeeded || catalog.sites(schedule) > 0) {
      throw new InvalidScheduleException(Problem.IN_USE, "Sites follow the schedule");
    }
    entities.remove(schedule);
    audit.record(
        AuditEntry.of(account, "schedule.delete", "schedule " + id).with("name", schedule.name()));
  }

  /**
   * Lets a site follow a schedule of its account.
   *
   * @param id null: the default one
   * @throws NotFoundException if there is no such site, the caller holds no grant there, or its
   *     account has no such schedule
   * @throws ForbiddenException if the caller's roles there do not allow it
   */
  public void follow(SiteId site, ScheduleId id) {
    access.requireSite(site, Permission.EDIT_SCHEDULES.roles());
    Site followed = new SiteCatalog(entities).find(site).orElseThrow(() -> noSite(site));
    AccountId account = followed.account();
    ScheduleCatalog catalog = new ScheduleCatalog(entities);
    catalog.lock(account);
    if (id != null && catalog.find(account, id).isEmpty()) {
      throw new NotFoundException("No schedule " + id);
    }
    followed.follows(id);
    audit.record(
        AuditEntry.of(account, "site.follow-schedule", "site " + site)
            .with("schedule", id == null ? "default" : id));
  }

  private static NotFoundException noSite(SiteId site) {
    return new NotFoundException("No site " + site);
  }

  private Schedule editable(AccountId account, ScheduleId id, int version) {
    access.requireAccount(account, Permission.EDIT_SCHEDULES.roles());
    ScheduleCatalog catalog = new ScheduleCatalog(entities);
    catalog.lock(account);
    Schedule schedule =
        catalog.find(account, id).orElseThrow(() -> new NotFoundException("No schedule " + id));
    if (schedule.version() != version) {
      throw new ChangedMeanwhileException("The schedule was changed meanwhile");
    }
    return schedule;
  }

  private static void requireFreeName(ScheduleDraft draft, List<Schedule> others) {
    if (others.stream().anyMatch(each -> each.name().equalsIgnoreCase(draft.name()))) {
      throw new InvalidScheduleException(Problem.NAME_TAKEN, "The name is taken");
    }
  }

  /** The mark is taken from the other before it is given: two at once the database refuses. */
  private void makeDefault(Schedule schedule, boolean isDefault, List<Schedule> others) {
    if (isDefault && !schedule.isDefault()) {
      others.forEach(each -> each.markDefault(false));
      entities.flush();
      schedule.markDefault(true);
    }
    entities.flush();
  }

  private static ScheduleView view(Schedule schedule, List<Site> sites) {
    List<String> following =
        sites.stream()
            .filter(
                site -> site.schedule().map(schedule.id()::equals).orElseGet(schedule::isDefault))
            .map(Site::name)
            .toList();
    return new ScheduleView(
        schedule.id(),
        schedule.version(),
        schedule.name(),
        schedule.description().orElse(null),
        schedule.isDefault(),
        new ScheduleView.Week(schedule.shifts(), schedule.holidays()),
        following);
  }
}
