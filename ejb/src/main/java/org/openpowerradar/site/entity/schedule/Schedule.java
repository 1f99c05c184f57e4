package org.openpowerradar.site.entity.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;

/**
 * Weekly hours of work and holidays that sites of an account share.
 *
 * <p>A site follows the schedule it names, or else the default of its account. A change counts for
 * the past as well: hours are not dated.
 */
@Entity
@Table(name = "work_schedule")
public class Schedule {

  private static final Short IS_DEFAULT = 1;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @Column(name = "name", nullable = false, length = ScheduleDraft.LONGEST_NAME)
  private String name;

  @Column(name = "description", length = ScheduleDraft.LONGEST_DESCRIPTION)
  private String description;

  @Column(name = "default_mark")
  private Short defaultMark;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  @ElementCollection
  @CollectionTable(name = "work_shift", joinColumns = @JoinColumn(name = "schedule"))
  @OrderBy("fromMinute, days")
  private List<WorkShift> shifts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "work_holiday", joinColumns = @JoinColumn(name = "schedule"))
  @OrderBy("day")
  private List<Holiday> holidays = new ArrayList<>();

  protected Schedule() {}

  /** Keeps a draft; whether it is the default is said by {@link #markDefault}. */
  public Schedule(AccountId account, ScheduleDraft draft) {
    this.account = account.value();
    rewrite(draft);
  }

  /** Replaces all but whether it is the default. */
  public void rewrite(ScheduleDraft draft) {
    name = draft.name();
    description = draft.description();
    shifts.clear();
    shifts.addAll(draft.shifts());
    holidays.clear();
    holidays.addAll(draft.holidays());
  }

  /** Says whether sites that name no schedule follow this one. */
  public Schedule markDefault(boolean isDefault) {
    defaultMark = isDefault ? IS_DEFAULT : null;
    return this;
  }

  public ScheduleId id() {
    return new ScheduleId(id);
  }

  public AccountId account() {
    return new AccountId(account);
  }

  public String name() {
    return name;
  }

  /** Returns what it is for; empty if nobody told it. */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** Returns whether sites that name no schedule follow this one. */
  public boolean isDefault() {
    return defaultMark != null;
  }

  /** Returns how often it was changed: whoever changes it says which one was seen. */
  public int version() {
    return version;
  }

  /** Returns the periods of work by their beginning. */
  public List<WorkShift> shifts() {
    return List.copyOf(shifts);
  }

  /** Returns the holidays by day. */
  public List<Holiday> holidays() {
    return List.copyOf(holidays);
  }

  /** Returns the hours day by day. */
  public WorkingHours hours() {
    return new WorkingHours(
        shifts.stream().flatMap(shift -> shift.periods().stream()).toList(), holidays);
  }
}
