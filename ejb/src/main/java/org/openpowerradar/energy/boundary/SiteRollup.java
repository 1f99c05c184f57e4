package org.openpowerradar.energy.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.control.SiteBucketStore;
import org.openpowerradar.energy.control.SiteComputing;
import org.openpowerradar.energy.control.SiteQuarter;
import org.openpowerradar.energy.control.SiteUnits;
import org.openpowerradar.energy.control.Stale;
import org.openpowerradar.energy.control.Units;
import org.openpowerradar.energy.control.WiringDigest;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.site.boundary.Installation;
import org.openpowerradar.site.boundary.InstalledDevice;

/**
 * Keeps the quarter hours of sites, a week a transaction: restartable at any point, repeatable, one
 * node at a time. Called by {@link SiteRollupTimer}.
 *
 * <p>What is out of date is read in the transaction that computes it anew. Whoever changes readings
 * or parameters meanwhile adds an entry of his own, which stays.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SiteRollup {
  private static final System.Logger LOGGER = System.getLogger(SiteRollup.class.getName());
  private static final long QUARTER = 900;
  private static final long WEEK = 7 * 96 * QUARTER;

  @Inject SiteBucketStore store;
  @Inject SiteComputing computing;
  @Inject Installation installation;
  @Inject Clock clock;

  /**
   * The next site that is out of date; all of them take turns.
   *
   * @param resting sites that are left out
   * @param last whose turn was last
   */
  public Optional<SiteId> next(Collection<SiteId> resting, SiteId last) {
    return store.nextStale(resting, last);
  }

  /**
   * Computes the next stretch of a site that is out of date.
   *
   * @return false if another node is at work
   */
  public boolean bite(SiteId site) {
    if (!store.isAlone()) {
      return false;
    }
    store.stale(site).stream().findFirst().ifPresent(this::bite);
    return true;
  }

  private void bite(Stale entry) {
    long now = Math.floorDiv(clock.instant().getEpochSecond(), QUARTER) * QUARTER;
    long from = Math.floorDiv(entry.from(), QUARTER) * QUARTER;
    long to = Math.min(Math.min(entry.to(), now), from + WEEK);
    if (from < to) {
      store.replace(entry.site(), from, to, compute(entry.site(), from, to));
    }
    boolean isDone = to >= Math.min(entry.to(), now);
    for (Stale other : store.stale(entry.site())) {
      if (other.id() == entry.id() || other.from() >= from && other.to() <= to) {
        store.advance(other, isDone || other.id() != entry.id() ? other.to() : to);
      }
    }
    if (isDone && entry.cause() != null) {
      LOGGER.log(
          System.Logger.Level.INFO,
          "Restated site {0} from {1} to {2}: {3}",
          entry.site(),
          Instant.ofEpochSecond(entry.first()),
          Instant.ofEpochSecond(entry.to()),
          entry.cause());
    }
  }

  private List<SiteQuarter> compute(SiteId site, long from, long to) {
    List<InstalledDevice> devices = installation.devices(site);
    List<SiteQuarter> quarters = new ArrayList<>();
    AccountId account = installation.account(site);
    if (devices.isEmpty() || account == null) {
      return quarters;
    }
    Instant start = Instant.ofEpochSecond(from);
    Instant end = Instant.ofEpochSecond(to);
    SiteUnits units = computing.of(account, devices, start, end).units(Units.quarters(start, end));
    List<EnergyValue> total = units.total();
    List<EnergyValue> rest = units.untracked();
    for (int i = 0; i < total.size(); i++) {
      EnergyValue untracked = rest.isEmpty() ? null : rest.get(i);
      quarters.add(new SiteQuarter(from + i * QUARTER, total.get(i), untracked));
    }
    return quarters;
  }

  /**
   * The next site of which nothing is kept yet.
   *
   * @param resting sites that are left out
   */
  public Optional<SiteId> nextNew(Collection<SiteId> resting) {
    return store.unwired(resting);
  }

  /**
   * Begins with a site of which nothing is kept yet.
   *
   * @return false if another node is at work
   */
  public boolean adoptNew(SiteId site) {
    boolean isAlone = store.isAlone();
    if (isAlone) {
      adopt(site);
    }
    return isAlone;
  }

  /** All sites that are kept. */
  public List<SiteId> sites() {
    return store.wired();
  }

  /** Begins anew with a site whose devices changed without anybody saying so. */
  public void adopt(SiteId site) {
    adopt(site, installation.devices(site));
  }

  /**
   * Begins anew with a site whose wiring is not the one its quarter hours were computed with, or
   * that has none yet. Only the former restates anything.
   */
  public void adopt(SiteId site, List<InstalledDevice> devices) {
    String digest = WiringDigest.of(devices);
    if (!store.isWired(site, digest)) {
      long now = clock.instant().getEpochSecond();
      String cause = store.isKept(site) ? "its devices changed" : null;
      store.wire(site, digest);
      store.mark(site, store.earliest(site, now), now, cause);
    }
  }
}
