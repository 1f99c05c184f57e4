package org.openpowerradar.site.entity.schedule;

/**
 * Names a schedule.
 *
 * @param value given by the database, from 1; unique over all accounts
 */
public record ScheduleId(long value) {

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
