package org.openpowerradar.bulk.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bulk.control.PresentSetup;
import org.openpowerradar.bulk.control.SetupStep;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.reading.boundary.adoption.Adoption;
import org.openpowerradar.reading.boundary.adoption.Terms;
import org.openpowerradar.site.boundary.schedule.Schedules;
import org.openpowerradar.site.boundary.setup.DeviceSetup;
import org.openpowerradar.site.boundary.setup.PanelSetup;
import org.openpowerradar.site.boundary.setup.SiteSetup;
import org.openpowerradar.site.boundary.setup.ZoneSetup;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.schedule.ScheduleId;
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
  @Inject Meters meters;
  @Inject Schedules schedules;
  @PersistenceContext EntityManager entities;

  /** Begins over what is set up. */
  Making over(AccountId account, PresentSetup present) {
    return new Making(account, present);
  }

  /** Ids of what was made so far. */
  final class Making {
    private final AccountId account;
    private final PresentSetup present;
    private final Map<Thing, Long> made = new HashMap<>();

    private record Thing(SetupKind kind, List<String> key) {}

    private Making(AccountId account, PresentSetup present) {
      this.account = account;
      this.present = present;
    }

    /** Whether everything that a step builds on is there. */
    boolean isPossible(SetupStep step) {
      SetupRow row = step.row();
      if (step instanceof SetupStep.OfSchedule) {
        return true;
      }
      if (step instanceof SetupStep.OfFollowing following) {
        return id(SetupKind.SITES, row.key()) != null
            && (following.schedule().isEmpty()
                || id(SetupKind.SCHEDULES, following.schedule()) != null);
      }
      boolean isFed =
          !(step instanceof SetupStep.OfDevice device)
              || device.feeder().isEmpty()
              || id(SetupKind.DEVICES, device.feeder()) != null;
      return isFed && row.kind().outer().stream().allMatch(kind -> id(kind, row.key(kind)) != null);
    }

    /** The id of a thing; null if there is none. */
    private Long id(SetupKind kind, List<String> key) {
      Long own = made.get(new Thing(kind, key));
      return own != null
          ? own
          : switch (kind) {
            case SITES -> present.site(key).map(site -> site.id().value()).orElse(null);
            case ZONES -> present.zone(key).map(zone -> zone.id()).orElse(null);
            case PANELS -> present.panel(key).map(panel -> panel.id()).orElse(null);
            case SCHEDULES -> present.schedule(key).map(each -> each.id().value()).orElse(null);
            default -> present.device(key).map(device -> device.id().value()).orElse(null);
          };
    }

    /** The id of what a row is part of. */
    private long outer(SetupKind kind, SetupStep step) {
      return id(kind, step.row().key(kind));
    }

    private void made(SetupStep step, long id) {
      made.put(new Thing(step.row().kind(), step.row().key()), id);
    }

    /**
     * Does one step. What it read is forgotten: the more is kept, the longer each query takes to
     * look for changes, and thousands of steps would take minutes.
     *
     * @throws org.openpowerradar.account.entity.DomainException if it is refused
     */
    void make(SetupStep step) {
      does(step);
      entities.flush();
      entities.clear();
    }

    private void does(SetupStep step) {
      if (step instanceof SetupStep.OfSite site) {
        site(site);
      } else if (step instanceof SetupStep.OfZone zone) {
        made(step, zones.create(new SiteId(outer(SetupKind.SITES, step)), zone.name()));
      } else if (step instanceof SetupStep.OfPanel panel) {
        panel(panel);
      } else if (step instanceof SetupStep.OfDevice device) {
        device(device);
      } else if (step instanceof SetupStep.OfSensor sensor) {
        sensor(sensor);
      } else if (step instanceof SetupStep.OfMeter meter) {
        meters.addPulses(new SiteId(outer(SetupKind.SITES, step)), meter.wanted());
      } else if (step instanceof SetupStep.OfSchedule schedule) {
        schedule(schedule);
      } else if (step instanceof SetupStep.OfFollowing following) {
        schedules.follow(new SiteId(outer(SetupKind.SITES, step)), followed(following));
      }
    }

    private void site(SetupStep.OfSite step) {
      List<String> key = step.row().key();
      present
          .site(key)
          .ifPresentOrElse(
              known -> sites.change(known.id(), step.wanted(), known.version(), false),
              () -> made(step, sites.create(account, step.wanted()).value()));
    }

    private void sensor(SetupStep.OfSensor step) {
      DeviceId on = new DeviceId(outer(SetupKind.DEVICES, step));
      adoption.adopt(
          new PhasePlace(on, step.phase()), step.wanted(), new Terms(step.since(), true, true));
    }

    private void schedule(SetupStep.OfSchedule step) {
      List<String> key = step.row().key(SetupKind.SCHEDULES);
      present
          .schedule(key)
          .ifPresentOrElse(
              known -> schedules.change(account, known.id(), known.version(), step.wanted()),
              () -> made(step, schedules.add(account, step.wanted()).value()));
    }

    private ScheduleId followed(SetupStep.OfFollowing step) {
      return step.schedule().isEmpty()
          ? null
          : new ScheduleId(id(SetupKind.SCHEDULES, step.schedule()));
    }

    private void panel(SetupStep.OfPanel step) {
      List<String> key = step.row().key();
      present
          .panel(key)
          .ifPresentOrElse(
              known -> panels.change(known.id(), known.zone(), step.wanted(), known.version()),
              () -> made(step, panels.create(outer(SetupKind.ZONES, step), step.wanted())));
    }

    private void device(SetupStep.OfDevice step) {
      List<String> key = step.row().key();
      DeviceProperties wanted = fed(step);
      present
          .device(key)
          .ifPresentOrElse(
              known -> devices.change(known.id(), known.panel(), wanted, known.version()),
              () -> made(step, devices.create(outer(SetupKind.PANELS, step), wanted).value()));
    }

    private DeviceProperties fed(SetupStep.OfDevice step) {
      return step.feeder().isEmpty()
          ? step.wanted()
          : step.wanted().fedBy(new DeviceId(id(SetupKind.DEVICES, step.feeder())));
    }
  }
}
