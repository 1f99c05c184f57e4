package org.openpowerradar.bulk.control;

import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY;
import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY_PANEL;
import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY_ZONE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupLine.Change;
import org.openpowerradar.bulk.entity.SetupRow;

/** Lays a row of a file over what is set up: what the file does not tell stays. */
final class RowMerge {
  private static final Set<SetupColumn> FEEDER = EnumSet.of(FED_BY_ZONE, FED_BY_PANEL, FED_BY);

  private RowMerge() {}

  /** The row with every column of its kind; {@code present} is null if the thing is new. */
  static SetupRow merged(SetupRow row, SetupRow present) {
    Map<SetupColumn, String> cells = new EnumMap<>(SetupColumn.class);
    for (SetupColumn column : row.kind().columns()) {
      boolean isTold = row.has(column) && (column.mayBeEmpty() || !row.cell(column).isEmpty());
      boolean isName = row.kind().names().contains(column);
      boolean isFromFile = present == null || isTold && !isName;
      cells.put(column, isFromFile ? row.cell(column) : present.cell(column));
    }
    if (row.kind() == SetupKind.DEVICES) {
      feed(cells, row, present);
    }
    return row.with(cells);
  }

  /** What feeds a device is in its own zone and panel unless others are named. */
  private static void feed(Map<SetupColumn, String> cells, SetupRow row, SetupRow present) {
    if (!row.has(FED_BY)) {
      FEEDER.forEach(each -> cells.put(each, present == null ? "" : present.cell(each)));
    } else if (row.cell(FED_BY).isEmpty()) {
      FEEDER.forEach(each -> cells.put(each, ""));
    } else {
      cells.put(FED_BY_ZONE, either(row.cell(FED_BY_ZONE), row.cell(SetupColumn.ZONE)));
      cells.put(FED_BY_PANEL, either(row.cell(FED_BY_PANEL), row.cell(SetupColumn.PANEL)));
    }
  }

  private static String either(String text, String usual) {
    return text.isEmpty() ? usual : text;
  }

  /** What differs between a thing and what a merged row wants it to be. */
  static List<Change> changes(SetupRow present, SetupRow merged) {
    List<Change> changes = new ArrayList<>();
    for (SetupColumn column : merged.kind().facts()) {
      boolean isSame =
          column == SetupColumn.SCHEDULE
              ? present.cell(column).equalsIgnoreCase(merged.cell(column))
              : present.cell(column).equals(merged.cell(column));
      if (!isSame && !FEEDER.contains(column)) {
        changes.add(new Change(column, present.cell(column), merged.cell(column)));
      }
    }
    if (!feeder(present).equalsIgnoreCase(feeder(merged))) {
      changes.add(new Change(FED_BY, feeder(present), feeder(merged)));
    }
    return changes;
  }

  private static String feeder(SetupRow row) {
    return Stream.of(FED_BY_ZONE, FED_BY_PANEL, FED_BY)
        .map(row::cell)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" / "));
  }
}
