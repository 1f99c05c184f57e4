package org.openpowerradar.bulk.control;

import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY;
import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY_PANEL;
import static org.openpowerradar.bulk.entity.SetupColumn.FED_BY_ZONE;
import static org.openpowerradar.bulk.entity.SetupColumn.SITE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;

/** Which device would feed which after an import, by names. */
final class Feeders {
  private final Map<List<String>, SetupRow> wanted;
  private final PresentSetup present;

  /** Takes the devices of the file, merged with what is set up. */
  Feeders(Map<List<String>, SetupRow> wanted, PresentSetup present) {
    this.wanted = wanted;
    this.present = present;
  }

  /** The name of the device that would feed one; empty: none. */
  static List<String> of(SetupRow device) {
    return device.cell(FED_BY).isEmpty()
        ? List.of()
        : Stream.of(SITE, FED_BY_ZONE, FED_BY_PANEL, FED_BY)
            .map(device::cell)
            .map(SetupRow::fold)
            .toList();
  }

  boolean isKnown(List<String> device) {
    return wanted.containsKey(device) || present.device(device).isPresent();
  }

  /** Whether the device would feed itself, be it through others. */
  boolean isRing(SetupRow device) {
    List<String> own = device.key();
    Set<List<String>> seen = new HashSet<>();
    List<String> each = of(device);
    while (!each.isEmpty() && seen.add(each)) {
      if (each.equals(own)) {
        return true;
      }
      each = feeder(each);
    }
    return false;
  }

  /** How many devices there are above one: those at the top are made first. */
  int depth(SetupRow device) {
    Set<List<String>> seen = new HashSet<>();
    List<String> each = of(device);
    while (!each.isEmpty() && seen.add(each)) {
      each = feeder(each);
    }
    return seen.size();
  }

  private List<String> feeder(List<String> device) {
    SetupRow row = wanted.get(device);
    return row != null
        ? of(row)
        : present.row(SetupKind.DEVICES, device).map(Feeders::of).orElse(List.of());
  }
}
