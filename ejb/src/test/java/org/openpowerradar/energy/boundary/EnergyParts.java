package org.openpowerradar.energy.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.control.BucketStore;
import org.openpowerradar.energy.control.SensorBuckets;
import org.openpowerradar.energy.control.SiteBucketStore;
import org.openpowerradar.energy.control.SiteComputing;
import org.openpowerradar.energy.control.SiteTotals;
import org.openpowerradar.energy.control.Summing;
import org.openpowerradar.energy.control.account.AccountBucketStore;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.ReadingParts;
import org.openpowerradar.site.boundary.Installation;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.boundary.PhaseParameters;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.site.boundary.group.GroupMembers;
import org.openpowerradar.site.boundary.group.InstalledGroup;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.group.GroupId;

/** Energy of one site of account 1 on a real database; what is installed is told by the test. */
final class EnergyParts {
  static final SiteId SITE = new SiteId(1);
  static final long BRIDGE = 927_760;

  /** 1 raw = 10 uA at 230 V and power factor 1. */
  static final double WATTS_PER_RAW = 0.000_01 * 230;

  final ReadingParts readings;
  private static final String ACCOUNT =
      "INSERT INTO account (id, name, created_at) VALUES (1, 'Acme', NOW(3)) ON DUPLICATE KEY UPDATE name = name";
  private static final String A_SITE =
      "INSERT INTO site (id, account, name, city, country, time_zone, currency)"
          + " VALUES (1, 1, 'Office', 'Berlin', 'DE', 'Europe/Berlin', 'EUR')";

  final SiteComputing computing;
  final SiteRollup rollup;
  final SiteRollupTimer timer = new SiteRollupTimer();
  final SiteEnergy energy = new SiteEnergy();
  final AccountEnergy account = new AccountEnergy();
  final List<InstalledDevice> devices = new ArrayList<>();
  final List<InstalledGroup> groups = new ArrayList<>();
  ZoneId zone = ZoneId.of("UTC");
  VoltageSource voltage = VoltageSource.FIXED;
  boolean isGranted = true;
  SiteId broken;

  /** Sites in the order in which they were computed. */
  final List<SiteId> turns = new ArrayList<>();

  EnergyParts(Instant now) {
    readings = new ReadingParts(now);
    readings.owners.put(new BridgeSerial(BRIDGE), 1L);
    BucketStore buckets = new BucketStore(readings.database);
    Summing summing = new Summing(buckets);
    BucketSummary summary = new BucketSummary();
    summary.summing = summing;
    summary.sites = new SiteBucketStore(readings.database);
    readings.summedBy(summary);
    energy.access = new TestAccess();
    energy.sites = new OneSite();
    energy.installation = new Installed();
    energy.groupMembers = new Grouped();
    energy.latest = readings.latest;
    computing = new SiteComputing(readings.streams, new SensorBuckets(buckets, summing));
    energy.computing = computing;
    energy.kept = summary.sites;
    energy.totals = new SiteTotals(summary.sites);
    rollup = new TransactionalRollup();
    rollup.store = summary.sites;
    rollup.computing = computing;
    rollup.installation = energy.installation;
    rollup.clock = readings.clock;
    energy.rollup = rollup;
    setUpTimer();
    setUpAccount();
    energy.clock = readings.clock;
    openSite();
  }

  private void openSite() {
    readings.execute("DELETE FROM site_rollup");
    readings.execute("DELETE FROM site");
    readings.execute(ACCOUNT);
    readings.execute(A_SITE);
  }

  private void setUpAccount() {
    account.access = energy.access;
    account.sites = energy.sites;
    account.installation = energy.installation;
    account.computing = computing;
    account.kept = new AccountBucketStore(readings.database);
    account.clock = readings.clock;
  }

  private void setUpTimer() {
    timer.rollup = rollup;
    timer.clock = readings.clock;
  }

  /** Installs a device for ever, measured by one sensor. */
  EnergyParts device(long id, Long parent, long... sensors) {
    DeviceId device = new DeviceId(id);
    List<PhaseParameters> phases = new ArrayList<>();
    for (int i = 0; i < sensors.length; i++) {
      phases.add(parameters(device, i + 1, sensors[i], Instant.EPOCH));
    }
    return add(device, parent == null ? null : new DeviceId(parent), phases);
  }

  /** Puts devices together. */
  EnergyParts group(long id, List<Long> added, List<Long> subtracted) {
    groups.add(
        new InstalledGroup(
            new GroupId(id),
            "Group " + id,
            1,
            added.stream().map(DeviceId::new).toList(),
            subtracted.stream().map(DeviceId::new).toList()));
    return this;
  }

  EnergyParts add(DeviceId device, DeviceId parent, List<PhaseParameters> parameters) {
    devices.add(
        new InstalledDevice(
            device, "Device " + device, 1, voltage, parent, DeviceCategory.HVAC, 1, parameters));
    return this;
  }

  static PhaseParameters parameters(DeviceId device, int phase, long sensor, Instant from) {
    return parameters(device, phase, sensor, SensorType.PAN_10, from);
  }

  static PhaseParameters parameters(
      DeviceId device, int phase, long sensor, SensorType type, Instant from) {
    SensorSerial serial = new SensorSerial(sensor);
    return new PhaseParameters(device, phase, serial, type, 0.000_01, 1, 1, 230, 1, from, null);
  }

  EnergySeries series(Instant from, Instant to, Resolution resolution) {
    return energy.series(SITE, new EnergyQuery(from, to, resolution));
  }

  private final class TestAccess extends Access {
    @Override
    public void requireSite(SiteId site, Set<Role> roles) {
      if (!isGranted) {
        throw new NotFoundException("No site " + site);
      }
    }

    @Override
    public Scope scope(AccountId of, Set<Role> roles) {
      return scope(roles);
    }

    @Override
    public Scope scope(Set<Role> roles) {
      return new Scope(isGranted ? Set.of(new AccountId(1)) : Set.of(), Map.of());
    }
  }

  private final class OneSite extends Sites {
    @Override
    public SiteSummary site(SiteId site) {
      return new SiteSummary(site, new AccountId(1), "Office", zone, "Berlin");
    }

    @Override
    public List<SiteSummary> visible(AccountId of) {
      return List.of(site(SITE));
    }
  }

  private final class Grouped extends GroupMembers {
    @Override
    public List<InstalledGroup> groups(SiteId site) {
      return groups;
    }
  }

  private final class TransactionalRollup extends SiteRollup {
    @Override
    public boolean bite(SiteId site) {
      turns.add(site);
      return readings.database.requiresNew(() -> super.bite(site));
    }

    @Override
    public boolean adoptNew(SiteId site) {
      return readings.database.requiresNew(() -> super.adoptNew(site));
    }
  }

  private final class Installed extends Installation {
    @Override
    public List<InstalledDevice> devices(SiteId site) {
      if (site.equals(broken)) {
        throw new IllegalStateException("devices of site " + site + " cannot be read");
      }
      return devices;
    }

    @Override
    public Map<SiteId, List<InstalledDevice>> devices(AccountId account, Instant at) {
      return Map.of(SITE, devices);
    }

    @Override
    public Map<SiteId, List<InstalledDevice>> devices(AccountId account) {
      return Map.of(SITE, devices);
    }

    @Override
    public AccountId account(SiteId site) {
      return new AccountId(1);
    }
  }
}
