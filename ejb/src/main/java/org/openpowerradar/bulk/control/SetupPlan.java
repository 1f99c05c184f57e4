package org.openpowerradar.bulk.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.Change;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.site.entity.setup.SetupNames;

/**
 * What a file would do to what is set up, as far as that can be told without doing it. Things are
 * found by their names; nothing is renamed, and nothing is deleted.
 */
public final class SetupPlan {
  private final PresentSetup present;
  private final Rights rights;
  private final Map<SetupKind, Map<List<String>, SetupRow>> wanted = new EnumMap<>(SetupKind.class);
  private final List<SetupLine> lines = new ArrayList<>();
  private final List<SetupStep> steps = new ArrayList<>();
  private final Feeders feeders;
  private final SensorPlan sensors;
  private final MeterPlan meters;
  private final SchedulePlan schedules;

  /**
   * What the caller may do beside setting up.
   *
   * @param edits sites of which the caller may say what they are like
   * @param creates whether the caller may open sites
   * @param counts whether the caller may add meters
   */
  public record Rights(Predicate<SiteId> edits, boolean creates, boolean counts) {}

  private record Draft(SetupRow row, List<SetupProblem> problems) {}

  /** Compares. */
  public SetupPlan(SetupFile file, PresentSetup present, Rights rights) {
    this.present = present;
    this.rights = rights;
    for (SetupKind kind : SetupKind.values()) {
      wanted.put(kind, new HashMap<>());
    }
    feeders = new Feeders(wanted.get(SetupKind.DEVICES), present);
    sensors = new SensorPlan(wanted.get(SetupKind.DEVICES), present);
    meters = new MeterPlan(present, rights.counts());
    schedules = new SchedulePlan(wanted, present);
    file.rows().stream()
        .map(row -> draft(row, file.broken().getOrDefault(row, List.of())))
        .toList()
        .forEach(this::look);
    steps.sort(Comparator.comparing(this::turn));
  }

  private Draft draft(SetupRow row, List<SetupProblem> broken) {
    List<SetupProblem> problems = new ArrayList<>(broken);
    SetupRow read = RowReading.canonical(row, problems);
    SetupRow known = present.row(row.kind(), read.key()).orElse(null);
    boolean isFixed = row.kind() == SetupKind.SENSORS || row.kind() == SetupKind.METERS;
    SetupRow merged = isFixed ? read : RowMerge.merged(read, known);
    if (wanted.get(row.kind()).putIfAbsent(read.key(), merged) != null && problems.isEmpty()) {
      problems.add(problem(merged, last(row.kind()), ImportProblem.TWICE));
    }
    if (schedules.isSecondDefault(read)) {
      problems.add(problem(merged, SetupColumn.DEFAULT, ImportProblem.DEFAULT_TWICE));
    }
    return new Draft(merged, problems);
  }

  private static SetupColumn last(SetupKind kind) {
    return kind.names().get(kind.names().size() - 1);
  }

  private void look(Draft draft) {
    List<SetupProblem> problems = draft.problems();
    if (problems.isEmpty()) {
      outer(draft.row()).ifPresent(problems::add);
    }
    lines.add(problems.isEmpty() ? line(draft.row()) : wrong(draft.row(), problems));
  }

  private SetupLine line(SetupRow row) {
    try {
      if (row.kind() == SetupKind.SENSORS || row.kind() == SetupKind.METERS) {
        Planned planned = row.kind() == SetupKind.SENSORS ? sensors.plan(row) : meters.plan(row);
        planned.step().ifPresent(steps::add);
        return planned.line();
      }
      return planned(row);
    } catch (SetupException refused) {
      return wrong(row, List.of(refusal(row, refused.error())));
    } catch (InvalidScheduleException refused) {
      return wrong(row, List.of(refusal(row, refused.problem())));
    } catch (CellText.NotUnderstood never) {
      throw new IllegalStateException("a cell was understood before", never);
    }
  }

  private SetupLine planned(SetupRow row) throws CellText.NotUnderstood {
    Optional<SetupRow> known = present.row(row.kind(), row.key());
    List<Change> changes = known.map(each -> RowMerge.changes(each, row)).orElse(List.of());
    if (known.isPresent() && changes.isEmpty()) {
      return new SetupLine(row, State.UNCHANGED, List.of(), List.of());
    }
    Optional<SetupProblem> problem = special(row);
    if (problem.isPresent()) {
      return wrong(row, List.of(problem.get()));
    }
    steps.addAll(steps(row, changes));
    State state = known.isPresent() ? State.CHANGED : State.CREATED;
    return new SetupLine(row, state, changes, List.of());
  }

  private List<SetupStep> steps(SetupRow row, List<Change> changes) throws CellText.NotUnderstood {
    return switch (row.kind()) {
      case SITES -> siteSteps(row, changes);
      case ZONES ->
          List.of(new SetupStep.OfZone(row, SetupNames.checked(row.cell(SetupColumn.ZONE))));
      case PANELS -> List.of(new SetupStep.OfPanel(row, RowReading.panel(row)));
      case SCHEDULES, HOLIDAYS -> schedules.steps(row);
      default ->
          List.of(
              new SetupStep.OfDevice(
                  row, RowReading.device(row, factorOfPanel(row)), Feeders.of(row)));
    };
  }

  /** What a site is like, and which schedule it follows, are two things to the rules. */
  private List<SetupStep> siteSteps(SetupRow row, List<Change> changes) {
    boolean isNew = changes.isEmpty();
    boolean isMoved = changes.stream().anyMatch(each -> each.column() == SetupColumn.SCHEDULE);
    String schedule = row.cell(SetupColumn.SCHEDULE);
    List<SetupStep> steps = new ArrayList<>();
    if (isNew || changes.size() > (isMoved ? 1 : 0)) {
      steps.add(new SetupStep.OfSite(row, RowReading.site(row)));
    }
    if (isMoved || isNew && !schedule.isEmpty()) {
      List<String> followed = schedule.isEmpty() ? List.of() : List.of(SetupRow.fold(schedule));
      steps.add(new SetupStep.OfFollowing(row, followed));
    }
    return steps;
  }

  private String factorOfPanel(SetupRow device) {
    List<String> panel = device.key(SetupKind.PANELS);
    SetupRow row = wanted.get(SetupKind.PANELS).get(panel);
    return row != null
        ? row.cell(SetupColumn.POWER_FACTOR)
        : present
            .row(SetupKind.PANELS, panel)
            .map(each -> each.cell(SetupColumn.POWER_FACTOR))
            .orElse("");
  }

  /** What the rules of the things do not know, because a file names things by names. */
  private Optional<SetupProblem> special(SetupRow row) {
    return switch (row.kind()) {
      case SITES -> site(row).or(() -> followed(row));
      case DEVICES -> device(row);
      case SCHEDULES, HOLIDAYS -> schedules.problem(row);
      default -> Optional.empty();
    };
  }

  private Optional<SetupProblem> site(SetupRow row) {
    return present
        .site(row.key())
        .map(
            known ->
                rights.edits().test(known.id())
                    ? Optional.<SetupProblem>empty()
                    : Optional.of(problem(row, null, ImportProblem.NOT_ALLOWED)))
        .orElseGet(
            () ->
                rights.creates()
                    ? Optional.empty()
                    : Optional.of(problem(row, SetupColumn.SITE, ImportProblem.SITE_UNKNOWN)));
  }

  private Optional<SetupProblem> followed(SetupRow site) {
    String schedule = site.cell(SetupColumn.SCHEDULE);
    return schedule.isEmpty() || schedules.isKnown(List.of(SetupRow.fold(schedule)))
        ? Optional.empty()
        : Optional.of(problem(site, SetupColumn.SCHEDULE, ImportProblem.SCHEDULE_UNKNOWN));
  }

  private Optional<SetupProblem> device(SetupRow row) {
    boolean isRetired =
        present.device(row.key()).filter(found -> found.retiredAt() != null).isPresent();
    if (isRetired) {
      return Optional.of(new SetupProblem(SetupColumn.DEVICE, SetupError.DEVICE_RETIRED, ""));
    }
    List<String> feeder = Feeders.of(row);
    if (!feeder.isEmpty() && !feeders.isKnown(feeder)) {
      return Optional.of(problem(row, SetupColumn.FED_BY, ImportProblem.FEEDER_UNKNOWN));
    }
    return feeders.isRing(row)
        ? Optional.of(problem(row, SetupColumn.FED_BY, ImportProblem.FEEDS_ITSELF))
        : Optional.empty();
  }

  /** The outermost thing that a row is part of and that is neither there nor in the file. */
  private Optional<SetupProblem> outer(SetupRow row) {
    for (SetupKind kind : row.kind().outer()) {
      List<String> key = row.key(kind);
      boolean isRetired = kind == SetupKind.DEVICES && present.device(key).isPresent();
      if (!wanted.get(kind).containsKey(key) && present.row(kind, key).isEmpty() && !isRetired) {
        return Optional.of(problem(row, last(kind), unknown(kind)));
      }
    }
    return Optional.empty();
  }

  private static ImportProblem unknown(SetupKind kind) {
    return switch (kind) {
      case SITES -> ImportProblem.SITE_UNKNOWN;
      case ZONES -> ImportProblem.ZONE_UNKNOWN;
      case PANELS -> ImportProblem.PANEL_UNKNOWN;
      case SCHEDULES -> ImportProblem.SCHEDULE_UNKNOWN;
      default -> ImportProblem.DEVICE_UNKNOWN;
    };
  }

  private static SetupProblem problem(SetupRow row, SetupColumn column, ImportProblem rule) {
    return new SetupProblem(column, rule, column == null ? "" : row.cell(column));
  }

  /** Returns what a rule of set-up says, in the words of the file. */
  public static SetupProblem refusal(SetupRow row, SetupError error) {
    SetupColumn column = RowReading.column(row.kind(), error.field());
    return new SetupProblem(column, error, column == null ? "" : row.cell(column));
  }

  /** Returns what a rule of schedules says, in the words of the file. */
  public static SetupProblem refusal(SetupRow row, InvalidScheduleException.Problem rule) {
    SetupColumn column =
        switch (rule) {
          case NAME, NAME_TAKEN -> SetupColumn.SCHEDULE;
          case DESCRIPTION -> SetupColumn.DESCRIPTION;
          default -> null;
        };
    return new SetupProblem(column, rule, column == null ? "" : row.cell(column));
  }

  private static SetupLine wrong(SetupRow row, List<SetupProblem> problems) {
    return new SetupLine(row, State.WRONG, List.of(), List.copyOf(problems));
  }

  /**
   * Outer things first, devices that feed others before those, the new default schedule after the
   * others, and last which schedules sites follow.
   */
  private int turn(SetupStep step) {
    int most = SetupFile.MOST_ROWS + 1;
    if (step instanceof SetupStep.OfFollowing) {
      return SetupKind.values().length * most;
    }
    if (step instanceof SetupStep.OfSchedule schedule) {
      return SetupKind.SCHEDULES.ordinal() * most + (schedule.wanted().isDefault() ? 1 : 0);
    }
    int depth = step instanceof SetupStep.OfDevice ? feeders.depth(step.row()) : 0;
    return step.row().kind().ordinal() * most + depth;
  }

  /** Returns what each row would do, in the order of the file. */
  public List<SetupLine> lines() {
    return List.copyOf(lines);
  }

  /** Returns what is to be done, in the order in which it can be. */
  public List<SetupStep> steps() {
    return List.copyOf(steps);
  }
}
