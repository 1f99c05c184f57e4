package org.openpowerradar.bulk.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.SiteProperties;
import org.openpowerradar.site.entity.setup.Supply;

/** Makes what boundaries take out of the cells of a row, through the rules of the things. */
final class RowReading {
  private static final String USUAL_FACTOR = "0.95";

  private RowReading() {}

  /** Brings all cells into the form of an export, and tells those that cannot be. */
  static SetupRow canonical(SetupRow row, List<SetupProblem> problems) {
    Map<SetupColumn, String> cells = new EnumMap<>(SetupColumn.class);
    row.cells()
        .forEach(
            (column, text) -> {
              try {
                cells.put(column, CellText.canonical(row.kind(), column, text));
              } catch (CellText.NotUnderstood wrong) {
                cells.put(column, text);
                if (problems.stream().noneMatch(known -> known.column() == column)) {
                  problems.add(new SetupProblem(column, wrong.problem(), text));
                }
              }
            });
    for (SetupColumn name : row.kind().names()) {
      if (row.cell(name).isEmpty()) {
        problems.add(new SetupProblem(name, ImportProblem.MISSING, ""));
      }
    }
    return row.with(cells);
  }

  static SiteProperties site(SetupRow row) {
    return new SiteProperties(
        row.cell(SetupColumn.SITE),
        row.cell(SetupColumn.STREET),
        row.cell(SetupColumn.CITY),
        row.cell(SetupColumn.COUNTRY),
        row.cell(SetupColumn.TIME_ZONE),
        row.cell(SetupColumn.CURRENCY),
        number(row, SetupColumn.AREA_M2, null),
        row.cell(SetupColumn.FEEDS_IN).equals("yes"));
  }

  static PanelProperties panel(SetupRow row) {
    String supply = row.cell(SetupColumn.SUPPLY);
    Supply known = supply.isEmpty() ? null : Supply.valueOf(supply);
    return new PanelProperties(
        row.cell(SetupColumn.PANEL),
        known,
        VoltageSource.valueOf(either(row.cell(SetupColumn.VOLTAGE_SOURCE), "FIXED")),
        number(row, SetupColumn.VOLTS, known == null ? null : known.volts().toPlainString()),
        number(row, SetupColumn.POWER_FACTOR, USUAL_FACTOR));
  }

  static DeviceProperties device(SetupRow row, String factorOfPanel) throws CellText.NotUnderstood {
    String category = row.cell(SetupColumn.CATEGORY);
    String phases = row.cell(SetupColumn.PHASES);
    return new DeviceProperties(
        row.cell(SetupColumn.DEVICE),
        row.cell(SetupColumn.DESCRIPTION),
        category.isEmpty() ? null : DeviceCategory.valueOf(category),
        row.cell(SetupColumn.TYPE),
        colour(row),
        phases.isEmpty() ? null : CellText.phases(phases),
        number(row, SetupColumn.POWER_FACTOR, either(factorOfPanel, USUAL_FACTOR)),
        number(row, SetupColumn.CONDUCTORS, "1"),
        null);
  }

  /** A colour that is none is left to the rules of devices. */
  private static int colour(SetupRow row) {
    String text = either(row.cell(SetupColumn.COLOUR), "0");
    return text.matches("\\d") ? Integer.parseInt(text) : -1;
  }

  static NewSensor sensor(SetupRow row) throws CellText.NotUnderstood {
    String serial = row.cell(SetupColumn.SENSOR);
    String type = row.cell(SetupColumn.TYPE);
    return new NewSensor(
        serial.isEmpty() ? null : new SensorSerial(Long.parseLong(serial)),
        type.isEmpty() ? null : CellText.sensorType(type),
        number(row, SetupColumn.CT_RATIO, "1"));
  }

  static Instant since(SetupRow row) {
    String text = row.cell(SetupColumn.SINCE);
    return text.isEmpty() ? null : Instant.parse(text);
  }

  private static BigDecimal number(SetupRow row, SetupColumn column, String usual) {
    String text = row.cell(column).isEmpty() ? usual : row.cell(column);
    return text == null ? null : new BigDecimal(text);
  }

  private static String either(String text, String usual) {
    return text == null || text.isEmpty() ? usual : text;
  }

  /** The column in which something shows that the rules of a thing call by another name. */
  static SetupColumn column(SetupKind kind, String field) {
    return switch (field) {
      case "name" -> kind.names().get(kind.names().size() - 1);
      case "street" -> SetupColumn.STREET;
      case "city" -> SetupColumn.CITY;
      case "country" -> SetupColumn.COUNTRY;
      case "timeZone" -> SetupColumn.TIME_ZONE;
      case "currency" -> SetupColumn.CURRENCY;
      case "area" -> SetupColumn.AREA_M2;
      case "supply" -> SetupColumn.SUPPLY;
      case "source" -> SetupColumn.VOLTAGE_SOURCE;
      case "volts" -> SetupColumn.VOLTS;
      case "powerFactor" -> SetupColumn.POWER_FACTOR;
      case "description" -> SetupColumn.DESCRIPTION;
      case "category" -> SetupColumn.CATEGORY;
      case "type" -> SetupColumn.TYPE;
      case "colour" -> SetupColumn.COLOUR;
      case "phase", "phases" -> SetupColumn.PHASES;
      case "currentFactor" -> SetupColumn.CONDUCTORS;
      case "parent" -> SetupColumn.FED_BY;
      case "device" -> SetupColumn.DEVICE;
      case "serial" -> SetupColumn.SENSOR;
      case "ctRatio" -> SetupColumn.CT_RATIO;
      case "from" -> SetupColumn.SINCE;
      default -> null;
    };
  }
}
