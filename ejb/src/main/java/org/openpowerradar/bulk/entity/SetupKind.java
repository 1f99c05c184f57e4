package org.openpowerradar.bulk.entity;

import static org.openpowerradar.bulk.entity.SetupColumn.AREA_M2;
import static org.openpowerradar.bulk.entity.SetupColumn.CATEGORY;
import static org.openpowerradar.bulk.entity.SetupColumn.CITY;
import static org.openpowerradar.bulk.entity.SetupColumn.COLOUR;
import static org.openpowerradar.bulk.entity.SetupColumn.CONDUCTORS;
import static org.openpowerradar.bulk.entity.SetupColumn.COUNTRY;
import static org.openpowerradar.bulk.entity.SetupColumn.CT_RATIO;
import static org.openpowerradar.bulk.entity.SetupColumn.CURRENCY;
import static org.openpowerradar.bulk.entity.SetupColumn.DAY;
import static org.openpowerradar.bulk.entity.SetupColumn.DEFAULT;
import static org.openpowerradar.bulk.entity.SetupColumn.DESCRIPTION;
import static org.openpowerradar.bulk.entity.SetupColumn.DEVICE;
import static org.openpowerradar.bulk.entity.SetupColumn.DIRECTION;
import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY;
import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY_PANEL;
import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY_ZONE;
import static org.openpowerradar.bulk.entity.SetupColumn.FEEDS_IN;
import static org.openpowerradar.bulk.entity.SetupColumn.FRIDAY;
import static org.openpowerradar.bulk.entity.SetupColumn.HOLIDAY;
import static org.openpowerradar.bulk.entity.SetupColumn.KIND;
import static org.openpowerradar.bulk.entity.SetupColumn.METER;
import static org.openpowerradar.bulk.entity.SetupColumn.MONDAY;
import static org.openpowerradar.bulk.entity.SetupColumn.PANEL;
import static org.openpowerradar.bulk.entity.SetupColumn.PER_PULSE;
import static org.openpowerradar.bulk.entity.SetupColumn.PHASES;
import static org.openpowerradar.bulk.entity.SetupColumn.POWER_FACTOR;
import static org.openpowerradar.bulk.entity.SetupColumn.SATURDAY;
import static org.openpowerradar.bulk.entity.SetupColumn.SCHEDULE;
import static org.openpowerradar.bulk.entity.SetupColumn.SENSOR;
import static org.openpowerradar.bulk.entity.SetupColumn.SINCE;
import static org.openpowerradar.bulk.entity.SetupColumn.SITE;
import static org.openpowerradar.bulk.entity.SetupColumn.STREET;
import static org.openpowerradar.bulk.entity.SetupColumn.SUNDAY;
import static org.openpowerradar.bulk.entity.SetupColumn.SUPPLY;
import static org.openpowerradar.bulk.entity.SetupColumn.THURSDAY;
import static org.openpowerradar.bulk.entity.SetupColumn.TIME_ZONE;
import static org.openpowerradar.bulk.entity.SetupColumn.TUESDAY;
import static org.openpowerradar.bulk.entity.SetupColumn.TYPE;
import static org.openpowerradar.bulk.entity.SetupColumn.UNIT;
import static org.openpowerradar.bulk.entity.SetupColumn.VOLTAGE_SOURCE;
import static org.openpowerradar.bulk.entity.SetupColumn.VOLTS;
import static org.openpowerradar.bulk.entity.SetupColumn.WEDNESDAY;
import static org.openpowerradar.bulk.entity.SetupColumn.YEARLY;
import static org.openpowerradar.bulk.entity.SetupColumn.ZONE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of thing that is set up. It has a sheet of its own; outer things come before those that
 * are part of them. Some of the columns together name a thing: names are unique where they are.
 */
public enum SetupKind {
  SITES(
      List.of(SITE),
      List.of(STREET, CITY, COUNTRY, TIME_ZONE, CURRENCY, AREA_M2, FEEDS_IN, SCHEDULE)),
  ZONES(List.of(SITE, ZONE), List.of()),
  PANELS(List.of(SITE, ZONE, PANEL), List.of(SUPPLY, VOLTAGE_SOURCE, VOLTS, POWER_FACTOR)),
  DEVICES(
      List.of(SITE, ZONE, PANEL, DEVICE),
      List.of(
          CATEGORY,
          TYPE,
          DESCRIPTION,
          COLOUR,
          PHASES,
          POWER_FACTOR,
          CONDUCTORS,
          FED_BY_ZONE,
          FED_BY_PANEL,
          FED_BY)),
  SENSORS(List.of(SITE, ZONE, PANEL, DEVICE, PHASES), List.of(SENSOR, TYPE, CT_RATIO, SINCE)),
  METERS(List.of(SITE, METER), List.of(KIND, UNIT, DIRECTION, SENSOR, PER_PULSE, SINCE)),
  SCHEDULES(
      List.of(SCHEDULE),
      List.of(
          DESCRIPTION, DEFAULT, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY)),
  HOLIDAYS(List.of(SCHEDULE, DAY), List.of(HOLIDAY, YEARLY));

  private final List<SetupColumn> names;
  private final List<SetupColumn> facts;

  SetupKind(List<SetupColumn> names, List<SetupColumn> facts) {
    this.names = names;
    this.facts = facts;
  }

  /** Returns the columns that together name a thing, the outermost first. */
  public List<SetupColumn> names() {
    return names;
  }

  /** Returns the kinds of things that such a thing is part of, the outermost first. */
  public List<SetupKind> outer() {
    return Arrays.stream(values())
        .filter(each -> each.names.size() < names.size())
        .filter(each -> each.names.equals(names.subList(0, each.names.size())))
        .toList();
  }

  /** Returns the columns that say what it is like. */
  public List<SetupColumn> facts() {
    return facts;
  }

  /** Returns all columns as they are written. */
  public List<SetupColumn> columns() {
    return Stream.concat(names.stream(), facts.stream()).toList();
  }

  /** Returns the name of the sheet. */
  public String sheet() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind whose sheet has a name; empty if there is none. */
  public static Optional<SetupKind> of(String sheet) {
    return Arrays.stream(values())
        .filter(each -> each.sheet().equalsIgnoreCase(sheet.strip()))
        .findFirst();
  }
}
