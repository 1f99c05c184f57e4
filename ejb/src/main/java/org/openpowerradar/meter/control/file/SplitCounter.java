package org.openpowerradar.meter.control.file;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpowerradar.meter.control.file.ParsedSeries.Label;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.imports.FindingCode;

/** A cumulative counter that is reported in two halves to be added. */
final class SplitCounter {
  private static final long LONGEST = 31L * 86_400;

  private final String name;
  private final Findings findings;
  private final Half high = new Half();
  private final Half low = new Half();

  SplitCounter(String name, Findings findings) {
    this.name = name;
    this.findings = findings;
  }

  private record Reading(BigDecimal value, long row) {}

  /** Readings of one half by time. */
  final class Half {
    private final TreeMap<Long, Reading> readings = new TreeMap<>();

    void add(long time, BigDecimal value, long row) {
      Reading before = readings.putIfAbsent(time, new Reading(value, row));
      if (before != null) {
        findings.add(FindingCode.TIME_TWICE, row, name, before.row());
      }
    }
  }

  Half high() {
    return high;
  }

  Half low() {
    return low;
  }

  /** What was counted between readings; empty if there are no two. */
  Optional<Draft> series(int seconds) {
    TreeMap<Long, Reading> sums = sums();
    if (sums.isEmpty()) {
      findings.add(FindingCode.COUNTER_MISSING, 0, name);
      return Optional.empty();
    }
    Draft draft = new Draft(new Label(name, null, FlowDirection.DELIVERED), findings);
    Map.Entry<Long, Reading> before = sums.firstEntry();
    for (Map.Entry<Long, Reading> next : sums.tailMap(before.getKey(), false).entrySet()) {
      count(before, next, seconds, draft);
      before = next;
    }
    return draft.size() == 0 ? Optional.empty() : Optional.of(draft);
  }

  private void count(
      Map.Entry<Long, Reading> before, Map.Entry<Long, Reading> next, int seconds, Draft draft) {
    long length = next.getKey() - before.getKey();
    long row = next.getValue().row();
    BigDecimal amount = next.getValue().value().subtract(before.getValue().value());
    if (amount.signum() < 0) {
      findings.add(FindingCode.COUNTER_BACK, row, name, amount.negate().toPlainString());
      return;
    }
    if (length > seconds) {
      findings.add(FindingCode.COUNTER_GAP, row, name, length / 60);
    }
    if (length <= LONGEST) {
      draft.add(before.getKey(), (int) length, amount, row);
    }
  }

  private TreeMap<Long, Reading> sums() {
    TreeMap<Long, Reading> sums = new TreeMap<>();
    high.readings.forEach(
        (time, reading) -> {
          Reading other = low.readings.get(time);
          if (other == null) {
            findings.add(FindingCode.COUNTER_HALF, reading.row(), name, "HI");
          } else {
            sums.put(time, new Reading(reading.value().add(other.value()), other.row()));
          }
        });
    low.readings.forEach(
        (time, reading) -> {
          if (!high.readings.containsKey(time)) {
            findings.add(FindingCode.COUNTER_HALF, reading.row(), name, "LO");
          }
        });
    return sums;
  }
}
