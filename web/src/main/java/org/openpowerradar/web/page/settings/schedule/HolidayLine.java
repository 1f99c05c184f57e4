package org.openpowerradar.web.page.settings.schedule;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.openpowerradar.site.entity.schedule.Holiday;

/** A holiday in the editor, as it is typed. */
public class HolidayLine implements Serializable {
  private static final long serialVersionUID = 1;

  private String name = "";
  private String day = "";
  private boolean yearly;
  private String problem;

  /** An empty one. */
  static HolidayLine empty() {
    return new HolidayLine();
  }

  static HolidayLine of(Holiday holiday) {
    HolidayLine line = new HolidayLine();
    line.name = holiday.name();
    line.day = holiday.day().toString();
    line.yearly = holiday.yearly();
    return line;
  }

  /**
   * What was typed.
   *
   * @return empty if name or day are missing or out of range; {@link #getProblem} tells which
   */
  Optional<Holiday> holiday() {
    LocalDate typed = day();
    boolean isNamed = name != null && !name.isBlank() && name.length() <= Holiday.LONGEST_NAME;
    problem = isNamed ? null : "schedule.wrong.holidayName";
    problem = typed == null ? "schedule.wrong.day" : problem;
    return problem == null ? Optional.of(new Holiday(name, typed, yearly)) : Optional.empty();
  }

  private LocalDate day() {
    try {
      LocalDate typed = LocalDate.parse(day == null ? "" : day);
      return typed.getYear() >= 1970 && typed.getYear() <= 2199 ? typed : null;
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  /** Key of what is wrong; null: nothing, or nobody looked yet. */
  public String getProblem() {
    return problem;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public boolean isYearly() {
    return yearly;
  }

  public void setYearly(boolean yearly) {
    this.yearly = yearly;
  }
}
