package org.openpowerradar.site.entity.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpowerradar.site.entity.bulk.UnreadableFileException.Problem;

/**
 * A file of rows and columns with a head (RFC 4180), separated by comma, semicolon or tabulator:
 * whichever the head has most of.
 *
 * @param head names of the columns in lower case
 * @param rows without blank ones
 * @param decimalComma whether numbers may be written with a comma, which separates nothing here
 */
public record CsvTable(List<String> head, List<Row> rows, boolean decimalComma) {

  /** Most rows without the head. */
  public static final int MOST_ROWS = 5_000;

  /** Most characters of a file. */
  public static final int MOST_CHARACTERS = 1_000_000;

  private static final int MOST_COLUMNS = 50;
  private static final int LONGEST_CELL = 1_000;

  /**
   * One row.
   *
   * @param line of the file on which it begins, the head is on 1
   * @param cells stripped of what surrounds them
   */
  public record Row(int line, List<String> cells) {

    /** Returns a cell; empty where the row is too short. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableFileException if it is no table, or larger than is read
   */
  public static CsvTable read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new UnreadableFileException(Problem.TOO_LONG, "");
    }
    if (text.indexOf('\0') >= 0 || text.indexOf('\ufffd') >= 0) {
      throw new UnreadableFileException(Problem.NO_TEXT, "");
    }
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    char separator = separator(content.lines().findFirst().orElse(""));
    List<Row> rows = new Reading(content, separator).rows();
    if (rows.isEmpty()) {
      throw new UnreadableFileException(Problem.EMPTY, "");
    }
    List<String> head =
        rows.get(0).cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return new CsvTable(head, List.copyOf(rows.subList(1, rows.size())), separator != ',');
  }

  /** Returns the column that has one of the names; empty if none has. */
  public Optional<Integer> find(String... names) {
    for (String name : names) {
      if (head.contains(name)) {
        return Optional.of(head.indexOf(name));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the column that has one of the names.
   *
   * @throws UnreadableFileException naming the first of them if none has
   */
  public int get(String... names) {
    return find(names)
        .orElseThrow(() -> new UnreadableFileException(Problem.COLUMN_MISSING, names[0]));
  }

  private static char separator(String head) {
    char best = ',';
    for (char each : new char[] {';', '\t'}) {
      if (count(head, each) > count(head, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String head, char separator) {
    return head.chars().filter(each -> each == separator).count();
  }

  /** Goes through the characters once. */
  private static final class Reading {
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;

    Reading(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    List<Row> rows() {
      int at = 0;
      while (at < text.length()) {
        char each = text.charAt(at);
        if (each == '"' && cell.toString().isBlank()) {
          at = quoted(at + 1);
        } else if (each == separator) {
          endCell();
        } else if (each == '\n') {
          endRow();
        } else {
          cell.append(each);
        }
        at++;
      }
      endRow();
      return rows;
    }

    /** Takes all up to the closing quote, and answers where that is. */
    private int quoted(int start) {
      cell.setLength(0);
      int at = start;
      while (at < text.length()) {
        char each = text.charAt(at);
        boolean isDoubled = each == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (each == '"' && !isDoubled) {
          return at;
        }
        line += each == '\n' ? 1 : 0;
        cell.append(each);
        at += isDoubled ? 2 : 1;
      }
      throw new UnreadableFileException(Problem.OPEN_QUOTE, Integer.toString(begun));
    }

    private void endCell() {
      if (cell.length() > LONGEST_CELL || cells.size() >= MOST_COLUMNS) {
        throw new UnreadableFileException(Problem.TOO_WIDE, Integer.toString(begun));
      }
      cells.add(cell.toString().strip());
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      if (cells.stream().anyMatch(each -> !each.isEmpty())) {
        rows.add(new Row(begun, List.copyOf(cells)));
      }
      if (rows.size() > MOST_ROWS + 1) {
        throw new UnreadableFileException(Problem.TOO_LONG, "");
      }
      cells = new ArrayList<>();
      line++;
      begun = line;
    }
  }
}
