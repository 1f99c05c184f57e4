package org.openpowerradar.bulk.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.Supply;

/** Brings what people write in a cell into the form in which an export writes it. */
final class CellText {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?");
  private static final Pattern PHASES = Pattern.compile("L?[1-3]([+,; ]+L?[1-3]){0,2}");
  private static final long MOST_SERIAL = 0xFFFF_FFFFL;
  private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
  private static final Set<String> YES = Set.of("yes", "true", "ja", "1");
  private static final Set<String> NO = Set.of("no", "false", "nein", "0");

  private CellText() {}

  /** A cell cannot be understood. */
  static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;
    private final ImportProblem problem;

    NotUnderstood(ImportProblem problem) {
      super(problem.name());
      this.problem = problem;
    }

    ImportProblem problem() {
      return problem;
    }
  }

  /** The same as an export writes it; empty stays empty. */
  static String canonical(SetupKind kind, SetupColumn column, String text) throws NotUnderstood {
    if (text.isEmpty()) {
      return text;
    }
    return switch (column) {
      case SENSOR -> serial(text);
      case FEEDS_IN, DEFAULT, YEARLY -> yesNo(text);
      case COUNTRY, CURRENCY -> text.toUpperCase(Locale.ROOT);
      case SUPPLY -> choice(Supply.values(), text);
      case VOLTAGE_SOURCE -> choice(VoltageSource.values(), text);
      case CATEGORY -> choice(DeviceCategory.values(), text);
      case TYPE -> kind == SetupKind.SENSORS ? sensorType(text).label() : text;
      case PHASES -> phases(text).toString();
      case SINCE -> moment(text).toString();
      case KIND -> choice(MeterKind.values(), text);
      case UNIT -> choice(MeterUnit.values(), text);
      case DIRECTION -> choice(FlowDirection.values(), text);
      case DAY -> day(text).toString();
      default -> plain(column, text);
    };
  }

  private static String plain(SetupColumn column, String text) throws NotUnderstood {
    if (SetupColumn.WEEK.contains(column)) {
      return HourText.written(HourText.read(text));
    }
    return column.isNumber() ? number(text).toPlainString() : text;
  }

  /** A day; spreadsheets make the number of days since 30 December 1899 of what is typed. */
  private static LocalDate day(String text) throws NotUnderstood {
    try {
      return text.matches("\\d{5,6}")
          ? SPREADSHEET.plusDays(Long.parseLong(text))
          : LocalDate.parse(text);
    } catch (DateTimeException notOne) {
      throw new NotUnderstood(ImportProblem.DAY);
    }
  }

  private static BigDecimal number(String text) throws NotUnderstood {
    if (!NUMBER.matcher(text).matches()) {
      throw new NotUnderstood(ImportProblem.NUMBER);
    }
    BigDecimal number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static String serial(String text) throws NotUnderstood {
    if (!text.matches("\\d{1,10}")) {
      throw new NotUnderstood(ImportProblem.SERIAL);
    }
    long serial = Long.parseLong(text);
    if (serial < 1 || serial > MOST_SERIAL) {
      throw new NotUnderstood(ImportProblem.SERIAL);
    }
    return Long.toString(serial);
  }

  private static String yesNo(String text) throws NotUnderstood {
    String word = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new NotUnderstood(ImportProblem.YES_NO);
    }
    return YES.contains(word) ? "yes" : "no";
  }

  private static String choice(Enum<?>[] all, String text) throws NotUnderstood {
    String word = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Arrays.stream(all)
        .map(Enum::name)
        .filter(word::equals)
        .findFirst()
        .orElseThrow(() -> new NotUnderstood(ImportProblem.CHOICE));
  }

  static SensorType sensorType(String text) throws NotUnderstood {
    String digits = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    Optional<SensorType> found =
        Arrays.stream(SensorType.values())
            .filter(each -> each.label().replace("-", "").equals(digits))
            .findFirst();
    return found.orElseThrow(() -> new NotUnderstood(ImportProblem.CHOICE));
  }

  /** Phases as electricians write them. */
  static PhaseSet phases(String text) throws NotUnderstood {
    String word = text.toUpperCase(Locale.ROOT);
    if (!PHASES.matcher(word).matches()) {
      throw new NotUnderstood(ImportProblem.PHASES);
    }
    return PhaseSet.of(word.chars().filter(Character::isDigit).map(each -> each - '0').toArray());
  }

  private static Instant moment(String text) throws NotUnderstood {
    try {
      return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    } catch (DateTimeException notOne) {
      throw new NotUnderstood(ImportProblem.MOMENT);
    }
  }
}
