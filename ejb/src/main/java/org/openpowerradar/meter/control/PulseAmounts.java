package org.openpowerradar.meter.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.reading.entity.Readings;

/**
 * Amounts from a counter of pulses: what it rose by between two readings, times the unit that was
 * valid at the first of them. A counter that fell was replaced or wrapped: nothing is counted.
 */
public final class PulseAmounts {
  private final TreeMap<Long, BigDecimal> units = new TreeMap<>();

  public PulseAmounts(Collection<UnitPerPulse> units) {
    units.forEach(each -> this.units.put(each.validFrom().getEpochSecond(), each.perPulse()));
  }

  /** Amounts that lie at least partly in a span [s since 1970 UTC], by start. */
  public List<MeterBucket> of(Readings counter, long from, long to) {
    List<MeterBucket> amounts = new ArrayList<>();
    int before = 0;
    for (int i = 1; i < counter.size(); i++) {
      long start = counter.millis(before) / 1000;
      long end = counter.millis(i) / 1000;
      if (end > start) {
        add(amounts, start, end, counter.raw(i) - counter.raw(before));
        before = i;
      }
    }
    amounts.removeIf(each -> each.end() <= from || each.start() >= to);
    return amounts;
  }

  private void add(List<MeterBucket> amounts, long start, long end, long pulses) {
    Map.Entry<Long, BigDecimal> unit = units.floorEntry(start);
    if (pulses >= 0 && unit != null && end - start <= MeterBucketStore.LONGEST) {
      BigDecimal amount = unit.getValue().multiply(BigDecimal.valueOf(pulses));
      amounts.add(new MeterBucket(start, (int) (end - start), amount));
    }
  }
}
