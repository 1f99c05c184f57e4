package org.openpowerradar.web.page.figure;

import java.util.List;

/** What a figure measures, with the units it may be shown in, smallest first. */
public enum Quantity {
  /** Base unit watt. */
  POWER(new Step("W", 1), new Step("kW", 1e3), new Step("MW", 1e6)),
  /** Base unit watt-hour. */
  ENERGY(new Step("Wh", 1), new Step("kWh", 1e3), new Step("MWh", 1e6)),
  /** Base unit ampere; always shown in ampere. */
  CURRENT(new Step("A", 1)),
  /** Base unit cubic metre; always shown in it. */
  VOLUME(new Step("m\u00b3", 1)),
  /** Base unit byte. */
  DATA(new Step("B", 1), new Step("kB", 1e3), new Step("MB", 1e6), new Step("GB", 1e9));

  private final List<Step> steps;

  Quantity(Step... steps) {
    this.steps = List.of(steps);
  }

  /**
   * The unit for a column or an axis: kilo from 1,000 base units up, mega only when kilo would need
   * more than four digits before the point.
   *
   * @param largest the largest value that will be shown, base unit; its sign does not matter
   */
  public Scale scale(double largest) {
    double size = Math.abs(largest);
    Step chosen = steps.get(0);
    if (steps.size() > 1 && size >= steps.get(1).divisor()) {
      chosen = steps.get(1);
    }
    for (Step step : steps.subList(Math.min(2, steps.size()), steps.size())) {
      if (Math.round(size / chosen.divisor()) > 9_999) {
        chosen = step;
      }
    }
    return new Scale(this, chosen.symbol(), chosen.divisor());
  }

  private record Step(String symbol, double divisor) {}
}
