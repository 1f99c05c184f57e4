package org.openpowerradar.bulk.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.Deployment.DevicePart;
import org.openpowerradar.site.boundary.setup.Deployment.PanelPart;
import org.openpowerradar.site.boundary.setup.Deployment.SensorPart;
import org.openpowerradar.site.boundary.setup.Deployment.ZonePart;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.setup.PhasePlace;

/** What is set up at the sites that a file names, found by names. */
public final class PresentSetup {
  private final Map<SetupKind, Map<List<String>, SetupRow>> rows = new HashMap<>();
  private final Map<List<String>, SiteRecord> sites = new HashMap<>();
  private final Map<List<String>, ZonePart> zones = new HashMap<>();
  private final Map<List<String>, PanelPart> panels = new HashMap<>();
  private final Map<List<String>, DevicePart> devices = new HashMap<>();
  private final Map<List<String>, ScheduleView> schedules = new HashMap<>();
  private final Map<DeviceId, String> places = new HashMap<>();
  private final Map<SensorSerial, PhasePlace> assigned;

  /**
   * Takes what is known.
   *
   * @param whole of the sites that the file names, with all schedules
   * @param assigned where all sensors of the account sit now
   */
  public PresentSetup(WholeSetup whole, Map<SensorSerial, PhasePlace> assigned) {
    this.assigned = assigned;
    for (SetupRow row : SetupRows.of(whole)) {
      rows.computeIfAbsent(row.kind(), kind -> new HashMap<>()).put(row.key(), row);
    }
    whole.sites().forEach(this::site);
    whole.schedules().forEach(each -> schedules.put(key(each.name()), each));
  }

  private void site(Deployment deployment) {
    String name = deployment.site().properties().name();
    sites.put(key(name), deployment.site());
    for (ZonePart zone : deployment.zones()) {
      zones.put(key(name, zone.name()), zone);
      for (PanelPart panel : zone.panels()) {
        panels.put(key(name, zone.name(), panel.name()), panel);
        for (DevicePart device : panel.devices()) {
          String own = device.properties().name();
          devices.put(key(name, zone.name(), panel.name(), own), device);
          places.put(device.id(), String.join(" / ", name, zone.name(), panel.name(), own));
        }
      }
    }
  }

  private static List<String> key(String... names) {
    List<String> key = new ArrayList<>();
    for (String name : names) {
      key.add(SetupRow.fold(name));
    }
    return key;
  }

  /** Returns the thing as an export writes it; empty if there is none with that name. */
  public Optional<SetupRow> row(SetupKind kind, List<String> key) {
    return Optional.ofNullable(rows.getOrDefault(kind, Map.of()).get(key));
  }

  public Optional<SiteRecord> site(List<String> key) {
    return Optional.ofNullable(sites.get(key));
  }

  public Optional<ZonePart> zone(List<String> key) {
    return Optional.ofNullable(zones.get(key));
  }

  public Optional<PanelPart> panel(List<String> key) {
    return Optional.ofNullable(panels.get(key));
  }

  /** Returns a device by its name, also one that is out of use. */
  public Optional<DevicePart> device(List<String> key) {
    return Optional.ofNullable(devices.get(key));
  }

  public Optional<ScheduleView> schedule(List<String> key) {
    return Optional.ofNullable(schedules.get(key));
  }

  boolean hasSchedules() {
    return !schedules.isEmpty();
  }

  /** Returns what measures a phase of a device now; empty if nothing does. */
  Optional<SensorPart> sensor(List<String> device, int phase) {
    return device(device).stream()
        .flatMap(found -> found.phases().stream())
        .filter(each -> each.phase() == phase && each.sensor() != null)
        .map(Deployment.PhasePart::sensor)
        .findFirst();
  }

  /** Returns where a sensor sits, in words; {@code ?}: at a site that the file does not name. */
  Optional<String> place(SensorSerial sensor) {
    return Optional.ofNullable(assigned.get(sensor))
        .map(
            place ->
                places.containsKey(place.device())
                    ? places.get(place.device()) + " / L" + place.phase()
                    : "?");
  }

  /** Returns whether a sensor sits on another device than this one. */
  boolean isElsewhere(SensorSerial sensor, List<String> device) {
    PhasePlace place = assigned.get(sensor);
    return place != null
        && device(device).filter(found -> found.id().equals(place.device())).isEmpty();
  }
}
