package org.openpowerradar.site.entity.setup;

/** Why something cannot be set up that way: the field that is wrong, and what would be accepted. */
public enum SetupError {
  NAME("name", "Give a name of 1 to 120 characters."),
  NAME_TAKEN("name", "There is one with this name already."),
  NAME_NOT_CONFIRMED("confirm", "The name that was typed is another one."),
  STREET("street", "A street has at most 200 characters."),
  CITY("city", "Give a city of 1 to 120 characters."),
  COUNTRY("country", "Give a country of ISO 3166, such as DE."),
  TIME_ZONE("timeZone", "Give a time zone of the IANA list, such as Europe/Berlin."),
  TIME_ZONE_RESTATES("timeZone", "Days and months of the past begin at other hours: agree to it."),
  CURRENCY("currency", "Give a currency of ISO 4217, such as EUR."),
  AREA("area", "An area is above 0 and below 100 000 000 m2, with at most 2 decimals."),
  SITE_MEASURED("confirm", "Sensors measured there: the site can be switched off, not deleted."),
  SITE_IN_USE("confirm", "The site still has bridges, meters or rights of people."),
  ZONE_NOT_EMPTY("confirm", "The zone still has panels."),
  PANEL_NOT_EMPTY("confirm", "The panel still has devices, be it retired ones."),
  OTHER_SITE("zone", "That is not a part of the same site."),
  SUPPLY("supply", "Choose how the panel is connected."),
  VOLTAGE_SOURCE("source", "Choose where the volts come from."),
  VOLTS("volts", "Volts are above 0 and below 100 000, with at most 2 decimals."),
  POWER_FACTOR("powerFactor", "A power factor is above 0 and at most 1, with 3 decimals at most."),
  PANEL_TOO_NARROW("supply", "The panel has devices with more phases than that."),
  DESCRIPTION("description", "A description has at most 500 characters."),
  CATEGORY("category", "Choose what the device is for."),
  TYPE("type", "A type has at most 60 characters."),
  COLOUR("colour", "Colours are 1 to 8; 0 takes the next."),
  PHASES("phases", "Choose at least one phase, and none that the panel does not have."),
  PHASE_MEASURED("phases", "A sensor measures a phase that would be left out: unassign it first."),
  CURRENT_FACTOR("currentFactor", "Conductors are above 0 and below 10 000, 3 decimals at most."),
  PARENT("parent", "The device that feeds this one must be another of the same site."),
  PARENT_CYCLE("parent", "Then the device would feed itself."),
  DEVICE_RETIRED("device", "The device is retired."),
  DEVICE_FEEDS("confirm", "The device feeds others: say first what feeds them instead."),
  DEVICE_MEASURED("confirm", "Sensors measured the device: it can be retired, not deleted."),
  SPLIT("phases", "Choose some of the phases, not all of them."),
  PHASE("phase", "The device has no such phase."),
  PHASE_TAKEN("phase", "A sensor measures that phase in that time already."),
  PHASE_EMPTY("phase", "No sensor measures that phase."),
  SENSOR_TYPE("type", "Choose the type printed on the sensor."),
  SENSOR_TYPE_FIXED("type", "The sensor is known to be of another kind."),
  SENSOR_IN_USE("serial", "The sensor measures something else of the account."),
  SENSOR_NOT_AVAILABLE("serial", "The sensor is not available: no bridge of the account hears it."),
  CT_RATIO("ctRatio", "A ratio is above 0 and below 1 000 000, with at most 3 decimals."),
  FROM("from", "Give a moment on a quarter hour that is not ahead.");

  private final String field;
  private final String sentence;

  SetupError(String field, String sentence) {
    this.field = field;
    this.sentence = sentence;
  }

  /** Returns the name of the field that is wrong. */
  public String field() {
    return field;
  }

  /** Returns what would be accepted, in English. */
  public String sentence() {
    return sentence;
  }
}
