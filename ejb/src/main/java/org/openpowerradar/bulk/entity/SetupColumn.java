package org.openpowerradar.bulk.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a sheet; its head is its name in small letters, with the unit where it has one. */
public enum SetupColumn {
  SITE,
  STREET,
  CITY,
  /** ISO 3166 alpha-2. */
  COUNTRY,
  /** Of the IANA list. */
  TIME_ZONE,
  /** ISO 4217. */
  CURRENCY,
  AREA_M2,
  /** {@code yes} or {@code no}. */
  FEEDS_IN,
  ZONE,
  PANEL,
  SUPPLY,
  /** Where the volts come from. */
  VOLTAGE_SOURCE,
  /** Between phase and neutral. */
  VOLTS,
  POWER_FACTOR,
  DEVICE,
  CATEGORY,
  /** Of a device in the customer's words, of a sensor as it is printed on it. */
  TYPE,
  DESCRIPTION,
  /** 1..8. */
  COLOUR,
  /** Such as {@code L1+L3}. */
  PHASES,
  /** Parallel conductors of which one is measured. */
  CONDUCTORS,
  FED_BY_ZONE,
  FED_BY_PANEL,
  FED_BY,
  /** Serial. */
  SENSOR,
  CT_RATIO,
  /** A moment on a quarter hour, such as {@code 2026-05-01T08:15Z}. */
  SINCE,
  METER,
  /** What a meter counts. */
  KIND,
  UNIT,
  DIRECTION,
  /** In units of the meter. */
  PER_PULSE,
  SCHEDULE,
  /** Whether sites that name no schedule follow it. */
  DEFAULT,
  /** Hours such as {@code 08:00-12:00, 13:00-17:00}, as of the other days of the week. */
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY,
  /** Such as {@code 2026-12-25}. */
  DAY,
  /** What the day is called. */
  HOLIDAY,
  /** Whether it comes back every year. */
  YEARLY;

  /** The days of the week, Monday first. */
  public static final List<SetupColumn> WEEK =
      List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY);

  /** Returns what stands at the head of the column. */
  public String head() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the column with a head; empty if there is none. */
  public static Optional<SetupColumn> of(String head) {
    return Arrays.stream(values())
        .filter(each -> each.head().equalsIgnoreCase(head.strip()))
        .findFirst();
  }

  /** Returns whether its cells are numbers. */
  public boolean isNumber() {
    return switch (this) {
      case AREA_M2, VOLTS, POWER_FACTOR, COLOUR, CONDUCTORS, SENSOR, CT_RATIO, PER_PULSE -> true;
      default -> false;
    };
  }

  /** Returns whether nothing in a cell means that there is nothing; else: that it stays. */
  public boolean mayBeEmpty() {
    return switch (this) {
      case STREET, AREA_M2, TYPE, DESCRIPTION, FED_BY_ZONE, FED_BY_PANEL, FED_BY, SCHEDULE -> true;
      default -> WEEK.contains(this);
    };
  }
}
