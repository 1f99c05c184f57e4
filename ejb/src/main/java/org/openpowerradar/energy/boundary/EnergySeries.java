package org.openpowerradar.energy.boundary;

import java.time.ZoneId;
import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;

/**
 * Consumption of a site over time. All lists of values are as long as {@code intervals}.
 *
 * @param site whose
 * @param zone where its days begin
 * @param resolution length of the intervals
 * @param intervals in order, without gaps
 * @param devices by name
 * @param groups of devices by name, in no total; empty where devices are left out
 * @param total devices that no other device feeds: the mains, where they are measured
 * @param untracked mains less what they feed, not below zero; empty if no device feeds another
 */
public record EnergySeries(
    SiteId site,
    ZoneId zone,
    Resolution resolution,
    List<Interval> intervals,
    List<DeviceSeries> devices,
    List<GroupSeries> groups,
    List<EnergyValue> total,
    List<EnergyValue> untracked) {

  /**
   * Consumption of one device.
   *
   * @param device names it
   * @param name what people call it
   * @param colour in charts, 1..8
   * @param values one for each interval
   * @param assumedVoltsSeconds seconds of the whole series computed with the fixed voltage, because
   *     the power meter of its panel measured none; 0 where volts are fixed anyway
   */
  public record DeviceSeries(
      DeviceId device,
      String name,
      int colour,
      List<EnergyValue> values,
      long assumedVoltsSeconds) {}

  /**
   * Consumption of a group of devices: what those added consume less what those subtracted do.
   *
   * @param group names it
   * @param name what people call it
   * @param colour in charts, 1..8
   * @param values one for each interval
   */
  public record GroupSeries(GroupId group, String name, int colour, List<EnergyValue> values) {}
}
