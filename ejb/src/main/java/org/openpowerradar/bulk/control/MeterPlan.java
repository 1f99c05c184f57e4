package org.openpowerradar.bulk.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.setup.SetupError;

/** What rows of meters would do: meters of pulses are added, and never changed. */
final class MeterPlan {
  private static final List<SetupColumn> NEEDED =
      List.of(
          SetupColumn.KIND,
          SetupColumn.DIRECTION,
          SetupColumn.SENSOR,
          SetupColumn.PER_PULSE,
          SetupColumn.SINCE);

  private final PresentSetup present;
  private final boolean mayAdd;

  MeterPlan(PresentSetup present, boolean mayAdd) {
    this.present = present;
    this.mayAdd = mayAdd;
  }

  /** Looks at a row of which all cells are understood. */
  Planned plan(SetupRow row) {
    Optional<SetupRow> known = present.row(SetupKind.METERS, row.key());
    if (known.isPresent()) {
      return kept(row, known.get());
    }
    if (!mayAdd) {
      return Planned.wrong(row, null, ImportProblem.NOT_ALLOWED);
    }
    for (SetupColumn column : NEEDED) {
      if (row.cell(column).isEmpty()) {
        return Planned.wrong(row, column, ImportProblem.MISSING);
      }
    }
    return added(row);
  }

  private static Planned kept(SetupRow row, SetupRow known) {
    for (SetupColumn column : SetupKind.METERS.facts()) {
      if (!row.cell(column).isEmpty() && !row.cell(column).equals(known.cell(column))) {
        return Planned.wrong(row, column, ImportProblem.METER_FIXED);
      }
    }
    return Planned.unchanged(row);
  }

  private static Planned added(SetupRow row) {
    Instant since = Instant.parse(row.cell(SetupColumn.SINCE));
    if (worth(since, BigDecimal.ONE).isEmpty()) {
      return Planned.wrong(row, SetupColumn.SINCE, SetupError.FROM);
    }
    Optional<UnitPerPulse> worth = worth(since, new BigDecimal(row.cell(SetupColumn.PER_PULSE)));
    if (worth.isEmpty()) {
      return Planned.wrong(row, SetupColumn.PER_PULSE, ImportProblem.PER_PULSE);
    }
    SensorSerial sender = new SensorSerial(Long.parseLong(row.cell(SetupColumn.SENSOR)));
    try {
      PulseMeter wanted =
          new PulseMeter(row.cell(SetupColumn.METER), measure(row), sender, worth.get());
      return new Planned(
          new SetupLine(row, State.CREATED, List.of(), List.of()),
          Optional.of(new SetupStep.OfMeter(row, wanted)));
    } catch (InvalidRequestException name) {
      return Planned.wrong(row, SetupColumn.METER, SetupError.NAME);
    }
  }

  private static Optional<UnitPerPulse> worth(Instant since, BigDecimal perPulse) {
    try {
      return Optional.of(new UnitPerPulse(since, perPulse));
    } catch (InvalidRequestException impossible) {
      return Optional.empty();
    }
  }

  /**
   * Without a unit electricity and heat are counted in kilowatt hours, all else in cubic metres.
   */
  private static Measure measure(SetupRow row) {
    MeterKind kind = MeterKind.valueOf(row.cell(SetupColumn.KIND));
    boolean isEnergy = kind == MeterKind.ELECTRICITY || kind == MeterKind.HEAT;
    MeterUnit usual = isEnergy ? MeterUnit.KILOWATT_HOUR : MeterUnit.CUBIC_METRE;
    String unit = row.cell(SetupColumn.UNIT);
    return new Measure(
        kind,
        unit.isEmpty() ? usual : MeterUnit.valueOf(unit),
        FlowDirection.valueOf(row.cell(SetupColumn.DIRECTION)),
        MeterSource.PULSE);
  }
}
