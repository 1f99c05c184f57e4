package org.openpowerradar.meter.entity.imports;

import static org.openpowerradar.meter.entity.imports.FindingCode.Severity.DECISION;
import static org.openpowerradar.meter.entity.imports.FindingCode.Severity.ERROR;
import static org.openpowerradar.meter.entity.imports.FindingCode.Severity.WARNING;

/** What can be found in a file, and what follows from it. */
public enum FindingCode {
  UNKNOWN_FORMAT(ERROR),
  NO_HEADER(ERROR),
  NAME_TWICE(ERROR),
  NAME_FORM(ERROR),
  CELLS(ERROR),
  TIME_FORM(ERROR),
  TIME_HOLE(ERROR),
  TIME_TWICE(ERROR),
  TIME_OVERLAP(ERROR),
  TIME_OFF_GRID(ERROR),
  VALUE_FORM(ERROR),
  VALUE_RANGE(ERROR),
  INTERVAL_UNKNOWN(ERROR),
  INTERVAL_LENGTH(ERROR),
  XML_FORM(ERROR),
  CSV_FORM(ERROR),
  UNIT_CODE(ERROR),
  BLOCK_WITHOUT_TYPE(ERROR),
  REGISTER_READINGS(ERROR),
  NOTHING_FOUND(ERROR),

  ZONE_UNSTATED(DECISION),
  ZONE_IMPLAUSIBLE(DECISION),
  UNIT_UNSTATED(DECISION),
  UNIT_IMPLAUSIBLE(DECISION),

  TIME_AMBIGUOUS(WARNING),
  TIMES_ALIGNED(WARNING),
  BLANKS(WARNING),
  ZEROS_MISSING(WARNING),
  ONLY_ZEROS(WARNING),
  NEGATIVE(WARNING),
  ROUNDED(WARNING),
  STATUS(WARNING),
  COUNTER_BACK(WARNING),
  COUNTER_HALF(WARNING),
  COUNTER_FIRST(WARNING),
  COUNTER_GAP(WARNING),
  COUNTER_MISSING(WARNING),
  POINTS_LEFT_OUT(WARNING),
  POINTS_EMPTY(WARNING),
  BEHAVIOUR_TAG(WARNING),
  SERIES_EMPTY(WARNING);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** What a finding stands in the way of. */
  public enum Severity {
    /** A row cannot be understood: nothing of the file is stored. */
    ERROR,
    /** The file can be read in more than one way: nothing is stored until a person states which. */
    DECISION,
    /** To be known; does not stand in the way. */
    WARNING
  }
}
