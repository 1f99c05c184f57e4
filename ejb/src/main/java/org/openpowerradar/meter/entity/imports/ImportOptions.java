package org.openpowerradar.meter.entity.imports;

import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.meter.entity.MeterKind;

/**
 * What a person states about a file. Null means: not stated, the file shall tell.
 *
 * @param format null: recognised from the content
 * @param zone what the times mean
 * @param unit of the values
 * @param powerOfTen values are times ten to this, -12..12; 0 where nothing is stated
 * @param zeroIsMissing whether a zero stands for "not known", as in some sources; never assumed
 * @param kind what new meters count; null: electricity, or what the file says
 */
public record ImportOptions(
    ImportFormat format,
    ZoneRule zone,
    ValueUnit unit,
    int powerOfTen,
    boolean zeroIsMissing,
    MeterKind kind) {

  private static final int MOST_POWER = 12;

  /** Nothing stated. */
  public static final ImportOptions NONE = new ImportOptions(null, null, null, 0, false, null);

  /**
   * Checks the range.
   *
   * @throws InvalidRequestException if powerOfTen is out of its range
   */
  public ImportOptions {
    if (Math.abs(powerOfTen) > MOST_POWER) {
      throw new InvalidRequestException("powerOfTen must lie between -12 and 12");
    }
  }

  /** Returns the same with a format. */
  public ImportOptions as(ImportFormat recognised) {
    return new ImportOptions(recognised, zone, unit, powerOfTen, zeroIsMissing, kind);
  }
}
