package org.openpowerradar.site.boundary.setup;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.operation.OperationFixture;
import org.openpowerradar.account.entity.Role;

/** The boundaries of set-up as the container would make them for one caller. */
public record SetupFixture(EntityManager entities, Clock clock, String subject, Role held) {

  public Access access() {
    return AccessFixture.access(entities, clock, subject, held);
  }

  public AuditTrail audit() {
    return AuditFixture.trail(entities, clock, subject);
  }

  public SiteSetup sites() {
    SiteSetup sites = new SiteSetup();
    sites.access = access();
    sites.audit = audit();
    sites.quotas = OperationFixture.noQuotas();
    sites.entities = entities;
    return sites;
  }

  public ZoneSetup zones() {
    ZoneSetup zones = new ZoneSetup();
    zones.access = access();
    zones.audit = audit();
    zones.entities = entities;
    return zones;
  }

  public PanelSetup panels() {
    PanelSetup panels = new PanelSetup();
    panels.access = access();
    panels.audit = audit();
    panels.entities = entities;
    return panels;
  }

  public DeviceSetup devices() {
    DeviceSetup devices = new DeviceSetup();
    devices.access = access();
    devices.audit = audit();
    devices.clock = clock;
    devices.entities = entities;
    return devices;
  }

  public Deployments deployments() {
    Deployments deployments = new Deployments();
    deployments.sites = sites();
    deployments.clock = clock;
    deployments.entities = entities;
    return deployments;
  }

  public SensorPlaces places() {
    SensorPlaces places = new SensorPlaces();
    places.entities = entities;
    places.quotas = OperationFixture.noQuotas();
    return places;
  }
}
