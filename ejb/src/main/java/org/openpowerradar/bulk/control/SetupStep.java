package org.openpowerradar.bulk.control;

import java.time.Instant;
import java.util.List;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.site.entity.schedule.ScheduleDraft;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.SiteProperties;

/** One thing that an import makes or changes. */
public sealed interface SetupStep {

  /** Returns the row that asks for it. */
  SetupRow row();

  /** Opens a site or says what it is like. */
  record OfSite(SetupRow row, SiteProperties wanted) implements SetupStep {}

  /** Adds a zone. */
  record OfZone(SetupRow row, String name) implements SetupStep {}

  /** Adds a panel or says what it is like. */
  record OfPanel(SetupRow row, PanelProperties wanted) implements SetupStep {}

  /**
   * Adds a device or says what it is like.
   *
   * @param wanted without what feeds it
   * @param feeder names the device that feeds it; empty: none
   */
  record OfDevice(SetupRow row, DeviceProperties wanted, List<String> feeder)
      implements SetupStep {}

  /**
   * Puts a sensor on.
   *
   * @param phase 1..3, the first one of a power meter
   * @param since from when it measures; null: from the present quarter hour on
   */
  record OfSensor(SetupRow row, NewSensor wanted, int phase, Instant since) implements SetupStep {}

  /** Adds a meter of pulses. */
  record OfMeter(SetupRow row, PulseMeter wanted) implements SetupStep {}

  /** Writes a schedule down, with its holidays. */
  record OfSchedule(SetupRow row, ScheduleDraft wanted) implements SetupStep {}

  /**
   * Lets a site follow a schedule.
   *
   * @param schedule names it; empty: the default one
   */
  record OfFollowing(SetupRow row, List<String> schedule) implements SetupStep {}
}
