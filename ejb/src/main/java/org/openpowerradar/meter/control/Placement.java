package org.openpowerradar.meter.control;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.meter.control.file.ParsedSeries;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.meter.entity.imports.ImportNotReadyException;
import org.openpowerradar.meter.entity.imports.ImportRefusedException;
import org.openpowerradar.meter.entity.imports.MeterImport;
import org.openpowerradar.meter.entity.imports.Refusal;
import org.openpowerradar.meter.entity.imports.SeriesTarget;

/** Decides for each series of a file which meter of the site takes it. */
public final class Placement {
  private static final int NAME = 120;

  private final MeterImport into;
  private final List<Meter> meters;
  private final MeterKind kind;
  private final Instant now;

  /** {@code kind} is of new meters, null where nothing is stated. */
  public Placement(MeterImport into, List<Meter> meters, MeterKind kind, Instant now) {
    this.into = into;
    this.meters = meters;
    this.kind = kind;
    this.now = now;
  }

  /** The meter that has the name of a series already; empty: it would be made. */
  public Optional<Meter> known(ParsedSeries series) {
    return named(series.label().name());
  }

  /** What a new meter for a series counts; null if nobody told and the unit leaves it open. */
  public MeterKind kind(ParsedSeries series) {
    if (kind != null || series.label().kind() != null) {
      return kind != null ? kind : series.label().kind();
    }
    return series.unit() == MeterUnit.KILOWATT_HOUR ? MeterKind.ELECTRICITY : null;
  }

  /**
   * A meter for each series that is not left out; new ones are not persisted yet.
   *
   * @throws NotFoundException if a target is no meter of the site
   * @throws InvalidRequestException if a target names no series, or a name is impossible
   * @throws ImportNotReadyException if a meter counts something else, or would take two series
   */
  public Map<ParsedSeries, Meter> place(List<ParsedSeries> all, List<SeriesTarget> targets) {
    Map<String, SeriesTarget> byName = byName(all, targets);
    Map<ParsedSeries, Meter> placed = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (ParsedSeries series : all) {
      SeriesTarget target = byName.get(series.label().name());
      if (target == null || !target.isLeftOut()) {
        Meter meter = meter(series, target);
        if (!taken.add(meter.name().toLowerCase(java.util.Locale.ROOT))) {
          throw new ImportNotReadyException(Refusal.METER_TWICE, meter.name());
        }
        placed.put(series, meter);
      }
    }
    if (placed.isEmpty()) {
      throw new ImportNotReadyException(Refusal.ALL_LEFT_OUT);
    }
    return placed;
  }

  private static Map<String, SeriesTarget> byName(
      List<ParsedSeries> all, List<SeriesTarget> targets) {
    Set<String> names = all.stream().map(each -> each.label().name()).collect(Collectors.toSet());
    for (SeriesTarget target : targets) {
      if (!names.contains(target.series())) {
        throw new ImportRefusedException(Refusal.SERIES_UNKNOWN, target.series());
      }
    }
    return targets.stream()
        .collect(Collectors.toMap(SeriesTarget::series, Function.identity(), (one, two) -> two));
  }

  private Meter meter(ParsedSeries series, SeriesTarget target) {
    if (target != null && target.meter() != null) {
      return meters.stream()
          .filter(each -> each.id().equals(target.meter()))
          .findFirst()
          .map(each -> fitting(each, series))
          .orElseThrow(() -> new NotFoundException("No meter " + target.meter()));
    }
    String wanted = target == null || target.name() == null ? series.label().name() : target.name();
    String name = wanted.strip();
    if (name.isEmpty() || name.length() > NAME) {
      throw new ImportRefusedException(Refusal.NAME_IMPOSSIBLE);
    }
    return named(name).map(each -> fitting(each, series)).orElseGet(() -> made(name, series));
  }

  private Optional<Meter> named(String name) {
    return meters.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Meter fitting(Meter meter, ParsedSeries series) {
    Measure measure = meter.measure();
    FlowDirection direction = series.label().direction();
    if (measure.unit() != series.unit()
        || measure.direction() != direction
        || measure.source() != MeterSource.IMPORTED) {
      throw new ImportNotReadyException(
          Refusal.METER_DIFFERS,
          meter.name(),
          measure.unit().symbol(),
          measure.direction(),
          series.label().name(),
          series.unit().symbol(),
          direction);
    }
    return meter;
  }

  private Meter made(String name, ParsedSeries series) {
    MeterKind counted = kind(series);
    if (counted == null) {
      throw new ImportNotReadyException(Refusal.KIND_OPEN);
    }
    Measure measure =
        new Measure(counted, series.unit(), series.label().direction(), MeterSource.IMPORTED);
    return new Meter(into.account(), into.site(), name, measure, now);
  }
}
