package org.openpowerradar.meter.entity.imports;

import java.text.MessageFormat;
import java.util.Locale;

/** Why a file is not taken, or not stored as it is; pages have each in the reader's language. */
public enum Refusal {
  FILE_EMPTY("The file is empty"),
  FILE_TOO_LARGE("The file is larger than 20 MiB: split it, or send gzip"),
  UNPACKED_TOO_LARGE("More than 200 MiB unpacked: split the file"),
  TOO_MANY_VALUES("More than 1 000 000 values: split the file"),
  TOO_MANY_LINES("More than 1 000 000 lines: split the file"),
  TOO_MANY_SERIES("More than 500 series: split the file"),
  TOO_MANY_WAITING("Ten files wait already: store or discard one of them"),
  NAME_IMPOSSIBLE("The name of a meter has 1 to 120 characters"),
  /** 0 the series. */
  SERIES_UNKNOWN("The file has no series {0}"),
  /** 0 the meter. */
  METER_TWICE("Two series would go to the meter {0}"),
  ALL_LEFT_OUT("Every series is left out"),
  /** 0 the meter, 1 its unit, 2 its direction; 3 the series, 4 its unit, 5 its direction. */
  METER_DIFFERS("The meter {0} counts {1} {2}; the series {3} is {4} {5}"),
  KIND_OPEN("State what the new meters count: gas, heat or water"),
  /** 0 number of errors, 1 of decisions. */
  NOT_READY("Nothing was stored: {0} errors, {1} decisions to be stated; the preview names them");

  private final String english;

  Refusal(String english) {
    this.english = english;
  }

  /** The sentence for logs and programs. */
  String sentence(Object... arguments) {
    return new MessageFormat(english, Locale.ENGLISH).format(arguments);
  }
}
