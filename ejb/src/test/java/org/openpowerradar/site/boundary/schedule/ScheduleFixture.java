package org.openpowerradar.site.boundary.schedule;

import org.openpowerradar.site.boundary.setup.SetupFixture;

/** The boundary of schedules as the container would make it. */
public final class ScheduleFixture {
  private ScheduleFixture() {}

  public static Schedules schedules(SetupFixture setup) {
    Schedules schedules = new Schedules();
    schedules.access = setup.access();
    schedules.audit = setup.audit();
    schedules.entities = setup.entities();
    return schedules;
  }
}
