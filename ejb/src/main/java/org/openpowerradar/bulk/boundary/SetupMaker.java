package org.openpowerradar.bulk.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bulk.control.PresentSetup;
import org.openpowerradar.bulk.control.SetupStep;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.reading.boundary.adoption.Adoption;
import org.openpowerradar.reading.boundary.adoption.Terms;
import org.openpowerradar.site.boundary.setup.DeviceSetup;
import org.openpowerradar.site.boundary.setup.PanelSetup;
import org.openpowerradar.site.boundary.setup.SiteSetup;
import org.openpowerradar.site.boundary.setup.ZoneSetup;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PhasePlace;

/**
 * Does what a plan says, one thing after another, through the boundaries that people use: their
 * rules, permissions and entries in the audit trail hold here too.
 */
@Dependent
public class SetupMaker {
  @Inject SiteSetup sites;
  @Inject ZoneSetup zones;
  @Inject PanelSetup panels;
  @Inject DeviceSetup devices;
  @Inject Adoption adoption;

  /** Begins over what is set up. */
  Making over(AccountId account, PresentSetup present) {
    return new Making(account, present);
  }

  /** Ids of what was made so far. */
  final class Making {
    private final AccountId account;
    private final PresentSetup present;
    private final Map<List<String>, Long> made = new HashMap<>();

    private Making(AccountId account, PresentSetup present) {
      this.account = account;
      this.present = present;
    }

    /** Whether everything that a step builds on is there. */
    boolean isPossible(SetupStep step) {
      SetupRow row = step.row();
      boolean isFed =
          !(step instanceof SetupStep.OfDevice device)
              || device.feeder().isEmpty()
              || id(device.feeder()) != null;
      return isFed && (row.kind() == SetupKind.SITES || id(row.key(outer(row))) != null);
    }

    private static SetupKind outer(SetupRow row) {
      return SetupKind.values()[row.kind().ordinal() - 1];
    }

    /** The id of a thing; null if there is none. */
    private Long id(List<String> key) {
      return made.containsKey(key)
          ? made.get(key)
          : switch (key.size()) {
            case 1 -> present.site(key).map(site -> site.id().value()).orElse(null);
            case 2 -> present.zone(key).map(zone -> zone.id()).orElse(null);
            case 3 -> present.panel(key).map(panel -> panel.id()).orElse(null);
            default -> present.device(key).map(device -> device.id().value()).orElse(null);
          };
    }

    /**
     * Does one step.
     *
     * @throws org.openpowerradar.account.entity.DomainException if it is refused
     */
    void make(SetupStep step) {
      if (step instanceof SetupStep.OfSite site) {
        site(site);
      } else if (step instanceof SetupStep.OfZone zone) {
        long in = id(zone.row().key(SetupKind.SITES));
        made.put(zone.row().key(), zones.create(new SiteId(in), zone.name()));
      } else if (step instanceof SetupStep.OfPanel panel) {
        panel(panel);
      } else if (step instanceof SetupStep.OfDevice device) {
        device(device);
      } else if (step instanceof SetupStep.OfSensor sensor) {
        long on = id(sensor.row().key(SetupKind.DEVICES));
        adoption.adopt(
            new PhasePlace(new DeviceId(on), sensor.phase()),
            sensor.wanted(),
            new Terms(sensor.since(), true, true));
      }
    }

    private void site(SetupStep.OfSite step) {
      List<String> key = step.row().key();
      present
          .site(key)
          .ifPresentOrElse(
              known -> sites.change(known.id(), step.wanted(), known.version(), false),
              () -> made.put(key, sites.create(account, step.wanted()).value()));
    }

    private void panel(SetupStep.OfPanel step) {
      List<String> key = step.row().key();
      present
          .panel(key)
          .ifPresentOrElse(
              known -> panels.change(known.id(), known.zone(), step.wanted(), known.version()),
              () ->
                  made.put(key, panels.create(id(step.row().key(SetupKind.ZONES)), step.wanted())));
    }

    private void device(SetupStep.OfDevice step) {
      List<String> key = step.row().key();
      DeviceProperties wanted = fed(step);
      present
          .device(key)
          .ifPresentOrElse(
              known -> devices.change(known.id(), known.panel(), wanted, known.version()),
              () ->
                  made.put(
                      key, devices.create(id(step.row().key(SetupKind.PANELS)), wanted).value()));
    }

    private DeviceProperties fed(SetupStep.OfDevice step) {
      return step.feeder().isEmpty()
          ? step.wanted()
          : step.wanted().fedBy(new DeviceId(id(step.feeder())));
    }
  }
}
