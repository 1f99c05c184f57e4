package org.openpowerradar.meter.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.meter.entity.imports.ImportOptions;

/**
 * What would be stored of a staged file. Nothing of it is in a meter.
 *
 * @param upload the file
 * @param options what was stated, completed by what the file tells; the format is null if none was
 *     recognised
 * @param series in the order of the file
 * @param findings the first hundred, errors before decisions before warnings
 * @param counts how many findings there are
 */
public record ImportPreview(
    ImportSummary upload,
    ImportOptions options,
    List<Series> series,
    List<Finding> findings,
    Counts counts) {

  /** Returns whether it can be stored. */
  public boolean isReady() {
    return counts.errors() == 0 && counts.decisions() == 0 && !series.isEmpty();
  }

  /**
   * Numbers of findings.
   *
   * @param errors rows that cannot be understood
   * @param decisions what a person has to state first
   * @param warnings what is only to be known
   */
  public record Counts(long errors, long decisions, long warnings) {}

  /**
   * A series of the file.
   *
   * @param name unique in the file
   * @param kind what a new meter would count; null: to be stated
   * @param unit of its amounts
   * @param direction which way it counts
   * @param seconds usual length of its intervals [s]
   * @param span first start and last end
   * @param amounts number, sum and largest of its amounts
   * @param missing intervals between first and last without an amount
   * @param meter that has the name already; null: a new one
   */
  public record Series(
      String name,
      MeterKind kind,
      MeterUnit unit,
      FlowDirection direction,
      int seconds,
      Span span,
      Figures amounts,
      long missing,
      MeterId meter) {}

  /** Start of the first and end of the last interval. */
  public record Span(Instant from, Instant to) {}

  /** How many, their exact sum, and the largest, in the unit of the series. */
  public record Figures(long count, BigDecimal total, BigDecimal largest) {}
}
