package org.openpowerradar.web.page.chart;

import java.util.List;
import java.util.Map;
import org.openpowerradar.web.page.figure.Scale;

/**
 * A chart over consecutive intervals. Interval i is named by {@code labels.get(i)}; positions are
 * numbers of intervals, counted from 0.
 *
 * @param scale unit of the axis and of every value
 * @param labels names of the intervals, for tooltips
 * @param marks what stands below and on the time axis
 * @param series what is drawn, first at the bottom of a stack
 * @param notes remarks on the coverage of single intervals, by position
 * @param summary the chart in words, for people who do not see it
 */
public record Chart(
    Scale scale,
    List<String> labels,
    Marks marks,
    List<Series> series,
    Map<Integer, String> notes,
    String summary) {

  /** The chart as chart.js reads it. */
  public String json() {
    return ChartJson.write(this);
  }

  /** True when some of it was estimated, so that the hatch needs a word. */
  public boolean isEstimated() {
    return series.stream()
        .anyMatch(each -> each.states().indexOf(PointState.ESTIMATED.letter()) >= 0);
  }

  /** True when there are stretches without any data. */
  public boolean isInterrupted() {
    return !marks.gaps().isEmpty();
  }

  /** True when off-hours are shaded. */
  public boolean isShaded() {
    return !marks.offHours().isEmpty();
  }

  /** True when there are columns and the last ones are not over yet, so that they are lighter. */
  public boolean isOpen() {
    return marks.open() >= 0 && series.stream().anyMatch(each -> each.shape() == Shape.COLUMN);
  }

  /**
   * One line or one part of the columns.
   *
   * @param colour name of a token of tokens.css without the dashes: "cat-1" to "cat-8b",
   *     "cat-untracked", "neutral" or "ink"
   * @param values a value an interval in the unit of the axis; null draws nothing
   * @param states a letter an interval, see {@link PointState}
   */
  public record Series(
      String name, String colour, Shape shape, List<Double> values, String states) {}

  /** How a series is drawn. */
  public enum Shape {
    COLUMN,
    HATCHED_COLUMN,
    LINE,
    STEP
  }

  /**
   * Marks along the time axis.
   *
   * @param gaps stretches without any data
   * @param offHours stretches outside the working hours of the site; empty if it has none
   * @param open position of the interval that is not over yet, -1 if there is none
   */
  public record Marks(Axis axis, List<Stretch> gaps, List<Stretch> offHours, int open) {}

  /**
   * The time axis.
   *
   * @param ticks small labels at the start of intervals; the drawer thins them out by rank
   * @param groups days or months, with their first interval
   * @param clockChanges jumps of the clock, with the first interval after them
   * @param isDaily whether an interval is a day
   */
  public record Axis(
      List<Tick> ticks, List<Mark> groups, List<Mark> clockChanges, boolean isDaily) {}

  /** A label at the start of an interval; rank is the hour of the day or the number of the day. */
  public record Tick(int position, String text, int rank) {}

  /** A label at the start of an interval. */
  public record Mark(int position, String text) {}

  /** Neighbouring intervals, {@code to} excluded. */
  public record Stretch(int from, int to) {}
}
