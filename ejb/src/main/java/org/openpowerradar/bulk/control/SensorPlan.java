package org.openpowerradar.bulk.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.Change;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.setup.Deployment.SensorPart;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PhaseSet;

/** What rows of sensors would do. Sensors are found by the phase they sit on. */
final class SensorPlan {
  private final Map<List<String>, SetupRow> devices;
  private final PresentSetup present;
  private final Set<String> serials = new HashSet<>();

  /** Takes the devices of the file, merged with what is set up. */
  SensorPlan(Map<List<String>, SetupRow> devices, PresentSetup present) {
    this.devices = devices;
    this.present = present;
  }

  /**
   * Looks at a row of which all cells are understood.
   *
   * @throws org.openpowerradar.site.entity.setup.SetupException if it breaks a rule of sensors
   */
  Planned plan(SetupRow row) throws CellText.NotUnderstood {
    if (row.cell(SetupColumn.SENSOR).isEmpty()) {
      return Planned.wrong(row, SetupColumn.SENSOR, ImportProblem.MISSING);
    }
    PhaseSet phases = CellText.phases(row.cell(SetupColumn.PHASES));
    List<SensorPart> sitting = sitting(row, phases);
    boolean isSame =
        sitting.size() == phases.phases().size()
            && sitting.stream().allMatch(each -> serial(each).equals(row.cell(SetupColumn.SENSOR)));
    if (!serials.add(row.cell(SetupColumn.SENSOR))) {
      return Planned.wrong(row, SetupColumn.SENSOR, ImportProblem.SENSOR_TWICE);
    }
    if (isSame) {
      return kept(row, sitting.get(0));
    }
    NewSensor wanted = RowReading.sensor(row);
    if (wanted.type() == SensorType.PAN_42 && !phases.equals(phasesOfDevice(row))) {
      return Planned.wrong(row, SetupColumn.PHASES, ImportProblem.POWER_METER_PHASES);
    }
    if (wanted.type() != SensorType.PAN_42 && phases.phases().size() > 1) {
      return Planned.wrong(row, SetupColumn.PHASES, ImportProblem.PHASES);
    }
    int first = phases.phases().get(0);
    return new Planned(
        put(row, sitting, wanted.serial()),
        Optional.of(new SetupStep.OfSensor(row, wanted, first, RowReading.since(row))));
  }

  private List<SensorPart> sitting(SetupRow row, PhaseSet phases) {
    List<String> device = row.key(SetupKind.DEVICES);
    return phases.phases().stream()
        .map(phase -> present.sensor(device, phase).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private PhaseSet phasesOfDevice(SetupRow row) throws CellText.NotUnderstood {
    List<String> key = row.key(SetupKind.DEVICES);
    SetupRow device = devices.get(key);
    if (device != null && !device.cell(SetupColumn.PHASES).isEmpty()) {
      return CellText.phases(device.cell(SetupColumn.PHASES));
    }
    return present.device(key).map(found -> found.properties().phases()).orElse(null);
  }

  /**
   * The sensor sits there already; what it is measured with is corrected elsewhere, with a date.
   */
  private static Planned kept(SetupRow row, SensorPart sitting) {
    SetupRow known = row.with(known(sitting));
    for (SetupColumn column : List.of(SetupColumn.TYPE, SetupColumn.CT_RATIO, SetupColumn.SINCE)) {
      boolean isOther = !row.cell(column).isEmpty() && !row.cell(column).equals(known.cell(column));
      if (isOther) {
        return Planned.wrong(row, column, ImportProblem.DATED);
      }
    }
    return Planned.unchanged(row);
  }

  private static Map<SetupColumn, String> known(SensorPart sitting) {
    return Map.of(
        SetupColumn.TYPE,
        sitting.type(),
        SetupColumn.CT_RATIO,
        java.math.BigDecimal.valueOf(sitting.ctRatio()).stripTrailingZeros().toPlainString(),
        SetupColumn.SINCE,
        sitting.since().toString());
  }

  private SetupLine put(SetupRow row, List<SensorPart> sitting, SensorSerial serial) {
    List<Change> changes = new ArrayList<>();
    String before = sitting.stream().map(SensorPlan::serial).distinct().collect(joined());
    if (!before.isEmpty()) {
      changes.add(new Change(SetupColumn.SENSOR, before, row.cell(SetupColumn.SENSOR)));
    }
    if (present.isElsewhere(serial, row.key(SetupKind.DEVICES)) || before.isEmpty()) {
      present
          .place(serial)
          .ifPresent(from -> changes.add(new Change(SetupColumn.DEVICE, from, row.place())));
    }
    State state = changes.isEmpty() ? State.CREATED : State.CHANGED;
    return new SetupLine(row, state, changes, List.of());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String serial(SensorPart sensor) {
    return Long.toString(sensor.serial());
  }
}
