package org.openpowerradar.site.entity.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A day on which nobody works although its day of the week says so, once or every year. */
@Embeddable
public class Holiday {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 80;

  @Column(name = "name", nullable = false, length = LONGEST_NAME)
  private String name;

  @Column(name = "day", nullable = false)
  private LocalDate day;

  @Column(name = "yearly", nullable = false)
  private boolean yearly;

  protected Holiday() {}

  /**
   * Takes a day in the years 1970 to 2199; of a yearly one the year does not count. One on 29
   * February is in leap years only.
   *
   * @throws IllegalArgumentException if the name is blank or above 80 characters, or the day out of
   *     range
   */
  public Holiday(String name, LocalDate day, boolean yearly) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A holiday has a name of 1 to 80 characters");
    }
    if (day == null || day.getYear() < 1970 || day.getYear() > 2199) {
      throw new IllegalArgumentException("A holiday is a day of the years 1970 to 2199");
    }
    this.name = name.strip();
    this.day = day;
    this.yearly = yearly;
  }

  public String name() {
    return name;
  }

  /** Returns the day; of a yearly one in any year. */
  public LocalDate day() {
    return day;
  }

  /** Returns whether it comes back every year. */
  public boolean yearly() {
    return yearly;
  }

  boolean isOn(LocalDate asked) {
    return yearly
        ? asked.getMonthValue() == day.getMonthValue()
            && asked.getDayOfMonth() == day.getDayOfMonth()
        : asked.equals(day);
  }
}
