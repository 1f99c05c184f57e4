package org.openpowerradar.bulk.entity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of a sheet: one thing.
 *
 * @param kind of thing
 * @param line of the sheet, the head is on 1; 0: not from a file
 * @param cells as they are written; a column that the sheet does not have is missing
 */
public record SetupRow(SetupKind kind, int line, Map<SetupColumn, String> cells) {

  /** Keeps a copy, in the order of the columns. */
  public SetupRow {
    Map<SetupColumn, String> copy = new EnumMap<>(SetupColumn.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
  }

  /** Returns the same with other cells. */
  public SetupRow with(Map<SetupColumn, String> others) {
    return new SetupRow(kind, line, others);
  }

  /** Returns whether the sheet has a column. */
  public boolean has(SetupColumn column) {
    return cells.containsKey(column);
  }

  /** Returns a cell; empty where there is none. */
  public String cell(SetupColumn column) {
    return cells.getOrDefault(column, "");
  }

  /** Returns what names the thing; equal for names that differ in nothing but capitals. */
  public List<String> key() {
    return key(kind);
  }

  /** Returns what names the thing of another kind that this one is part of. */
  public List<String> key(SetupKind outer) {
    return outer.names().stream().map(each -> fold(cell(each))).toList();
  }

  /** Returns a name without what does not tell it from others. */
  public static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the names in words, the outermost first. */
  public String place() {
    return kind.names().stream().map(this::cell).collect(Collectors.joining(" / "));
  }
}
