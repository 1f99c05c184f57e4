package org.openpowerradar.meter.control.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpowerradar.meter.entity.imports.ImportFormat;
import org.openpowerradar.meter.entity.imports.ValueUnit;

/**
 * What the first line of a CSV file tells about the rest.
 *
 * @param separator between cells
 * @param names of the columns as the line has them
 */
record CsvDialect(char separator, List<String> names) {
  private static final Set<String> SERIES =
      Set.of("series", "meter", "meter_id", "meter_name", "id", "name", "building", "device");
  private static final Set<String> VALUE =
      Set.of("value", "amount", "energy", "consumption", "power", "volume");
  private static final Pattern UNIT =
      Pattern.compile("(?i)(?:^|.*[\\s_(\\[])(kwh|mwh|wh|kw|w|m3|m\u00b3)[)\\]]?$");

  static CsvDialect of(String text) {
    String line = text.lines().findFirst().orElse("");
    char separator =
        Stream.of(';', '\t').filter(each -> line.indexOf(each) >= 0).findFirst().orElse(',');
    List<String> names =
        Stream.of(line.split(Pattern.quote(String.valueOf(separator)), -1))
            .map(name -> name.replace("\"", "").strip())
            .toList();
    return new CsvDialect(separator, names);
  }

  /** Long where the columns are called time, series and value; wide otherwise; null: no CSV. */
  ImportFormat format() {
    if (names.size() < 2) {
      return null;
    }
    boolean isLong =
        names.size() == 3
            && SERIES.contains(names.get(1).toLowerCase(Locale.ROOT))
            && (VALUE.contains(names.get(2).toLowerCase(Locale.ROOT))
                || unit(names.get(2)).isPresent());
    return isLong ? ImportFormat.CSV_LONG : ImportFormat.CSV_WIDE;
  }

  /** Whether the values may have a comma before their decimals. */
  boolean isDecimalComma() {
    return separator != ',';
  }

  /** Whether the column of times says that they are UTC. */
  boolean isUtc() {
    return names.get(0).toLowerCase(Locale.ROOT).matches(".*(^|[^a-z])utc($|[^a-z]).*");
  }

  /** The unit at the end of a name, as in "main [kWh]". */
  static Optional<ValueUnit> unit(String name) {
    Matcher matcher = UNIT.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(1).toUpperCase(Locale.ROOT).replace('\u00b3', '3');
    return Optional.of(ValueUnit.valueOf(unit));
  }
}
