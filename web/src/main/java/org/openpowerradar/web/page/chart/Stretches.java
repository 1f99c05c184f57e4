package org.openpowerradar.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds neighbouring intervals that have something in common. */
public final class Stretches {
  private Stretches() {}

  /** The longest stretches of {@code count} intervals that all pass, in order. */
  public static List<Chart.Stretch> of(int count, IntPredicate passes) {
    List<Chart.Stretch> stretches = new ArrayList<>();
    int from = 0;
    while (from < count) {
      int to = from;
      while (to < count && passes.test(to)) {
        to++;
      }
      if (to > from) {
        stretches.add(new Chart.Stretch(from, to));
      }
      from = to + 1;
    }
    return stretches;
  }
}
