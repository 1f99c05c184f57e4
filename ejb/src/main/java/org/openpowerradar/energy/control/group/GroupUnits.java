package org.openpowerradar.energy.control.group;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpowerradar.energy.control.Consumption;
import org.openpowerradar.energy.control.SiteUnits;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.site.boundary.group.InstalledGroup;
import org.openpowerradar.site.entity.DeviceId;

/**
 * What a group of devices consumes, unit by unit (docs/energy.md, Groups).
 *
 * <p>Devices that are only added are summed as a site's are. Where something is subtracted, a unit
 * counts if every device of the group is known for equally long; else all of it is missing: what of
 * one device remains over time in which the other is unknown would be energy that nobody measured.
 */
public final class GroupUnits {
  private final SiteUnits site;

  /** Over what the devices of a site consumed. */
  public GroupUnits(SiteUnits site) {
    this.site = site;
  }

  /** The group, a value for each unit; those of a difference may be below zero by errors. */
  public List<EnergyValue> of(InstalledGroup group) {
    List<List<EnergyValue>> added = values(group.added());
    List<List<EnergyValue>> subtracted = values(group.subtracted());
    int size =
        Stream.of(added, subtracted).flatMap(List::stream).mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, size).mapToObj(i -> of(at(added, i), at(subtracted, i))).toList();
  }

  private List<List<EnergyValue>> values(List<DeviceId> devices) {
    return devices.stream().map(site::device).toList();
  }

  private static List<EnergyValue> at(List<List<EnergyValue>> values, int unit) {
    return values.stream().map(each -> each.get(unit)).toList();
  }

  static EnergyValue of(List<EnergyValue> added, List<EnergyValue> subtracted) {
    if (subtracted.isEmpty()) {
      return Consumption.sum(added);
    }
    List<EnergyValue> all = Stream.of(added, subtracted).flatMap(List::stream).toList();
    int total = all.stream().mapToInt(each -> each.coverage().totalSeconds()).max().orElse(0);
    int known = all.get(0).coverage().knownSeconds();
    boolean isComparable =
        all.stream()
            .map(EnergyValue::coverage)
            .allMatch(each -> each.totalSeconds() == total && each.knownSeconds() == known);
    return isComparable && !added.isEmpty()
        ? Consumption.rest(Consumption.sum(added), Consumption.sum(subtracted))
        : new EnergyValue(0, 0, 0, 0, new Coverage(0, 0, 0, total));
  }
}
