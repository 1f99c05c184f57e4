package org.openpowerradar.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openpowerradar.benchmarks.platform.Sample;

/** The measurements of one kind of work. */
public final class Samples {
  private final List<Sample> samples = new ArrayList<>();

  public void add(Sample sample) {
    samples.add(sample);
  }

  /** In the order in which they were taken. */
  public List<Sample> all() {
    return List.copyOf(samples);
  }

  public int count() {
    return samples.size();
  }

  /** The middle one of what {@code figure} says of each; of an even number the lower. */
  public double median(ToDoubleFunction<Sample> figure) {
    return at(figure, (samples.size() - 1) / 2);
  }

  /** The smallest. */
  public double least(ToDoubleFunction<Sample> figure) {
    return at(figure, 0);
  }

  /** The largest. */
  public double most(ToDoubleFunction<Sample> figure) {
    return at(figure, samples.size() - 1);
  }

  private double at(ToDoubleFunction<Sample> figure, int index) {
    return samples.stream().mapToDouble(figure).sorted().skip(index).findFirst().orElseThrow();
  }
}
