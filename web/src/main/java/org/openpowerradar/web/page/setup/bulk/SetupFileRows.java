package org.openpowerradar.web.page.setup.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openpowerradar.bulk.boundary.SetupPreview;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.Change;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Texts;

/** Says in words what a file would do. */
final class SetupFileRows {
  static final int MOST = 500;

  /** What pages say of them speaks of a box to tick. */
  private static final Set<SetupError> OWN_WORDS =
      EnumSet.of(SetupError.TIME_ZONE_RESTATES, SetupError.SENSOR_IN_USE, SetupError.PHASE_TAKEN);

  private static final List<State> ORDER =
      List.of(State.WRONG, State.CHANGED, State.CREATED, State.UNCHANGED);

  private final Texts texts;

  SetupFileRows(Texts texts) {
    this.texts = texts;
  }

  /** The wrong ones first; those that stay as they are are counted only. */
  List<SetupFileRow> of(SetupPreview preview) {
    return preview.lines().stream()
        .filter(line -> line.state() != State.UNCHANGED)
        .sorted(Comparator.comparing(line -> ORDER.indexOf(line.state())))
        .limit(MOST)
        .map(this::row)
        .toList();
  }

  private SetupFileRow row(SetupLine line) {
    List<SetupFileRow.Note> notes = new ArrayList<>();
    if (line.state() == State.WRONG) {
      line.problems().forEach(problem -> notes.add(note(problem)));
    } else {
      line.changes().forEach(change -> notes.add(note(change)));
    }
    return new SetupFileRow(
        texts.text("bulk.line", line.row().kind().sheet(), Integer.toString(line.row().line())),
        line.row().place(),
        texts.text("bulk.state." + line.state()),
        notes,
        line.state() == State.WRONG);
  }

  private SetupFileRow.Note note(SetupProblem problem) {
    String text = texts.text(words(problem) + problem.rule().name(), problem.value());
    return new SetupFileRow.Note(problem.column() == null ? "" : problem.column().head(), text);
  }

  /** Where the rules of things have their sentences. */
  private static String words(SetupProblem problem) {
    if (problem.rule() instanceof InvalidScheduleException.Problem) {
      return "schedule.wrong.";
    }
    boolean isOfSetup = problem.isOfSetup() && !OWN_WORDS.contains(problem.rule());
    return isOfSetup ? "setup.error." : "bulk.wrong.";
  }

  private SetupFileRow.Note note(Change change) {
    return new SetupFileRow.Note(
        change.column().head(),
        texts.text("bulk.change", shown(change.before()), shown(change.after())));
  }

  private String shown(String value) {
    if (value.isEmpty()) {
      return Figure.DASH;
    }
    return value.equals("?") ? texts.text("bulk.elsewhere") : value;
  }
}
