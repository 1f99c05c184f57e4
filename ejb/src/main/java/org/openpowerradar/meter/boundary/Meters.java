package org.openpowerradar.meter.boundary;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.meter.control.MeterBucketStore;
import org.openpowerradar.meter.control.MeterCatalog;
import org.openpowerradar.meter.control.PulseAmounts;
import org.openpowerradar.meter.entity.Meter;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.StreamReadings;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.site.boundary.Sites;

/** The meters a caller may see. */
@Stateless
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER
})
public class Meters {

  private static final long HOUR = 3_600;
  private static final int MINUTE = 60;
  private static final Duration AROUND = Duration.ofHours(1);
  private static final Duration MOST_PULSES = Duration.ofDays(366);

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject Sites sites;
  @Inject StreamReadings streams;
  @Inject Clock clock;
  @Inject MeterBucketStore buckets;
  @PersistenceContext EntityManager entities;

  /**
   * Returns the meters of an account at sites whose energy the caller may see, by site and name.
   *
   * @throws NotFoundException if there is no such account, or the caller may see energy nowhere in
   *     it
   */
  public List<MeterSummary> ofAccount(AccountId account) {
    Scope scope = access.scope(account, Permission.READ_ENERGY.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    return summaries(
        new MeterCatalog(entities)
            .ofAccount(account).stream()
                .filter(meter -> scope.covers(account, meter.site()))
                .toList());
  }

  /**
   * Returns the meters of pulses of an account at sites whose energy the caller may see, by name,
   * each with what a pulse is worth last.
   *
   * @throws NotFoundException if there is no such account, or the caller may see energy nowhere in
   *     it
   */
  public Map<SiteId, List<PulseMeter>> pulses(AccountId account) {
    Scope scope = access.scope(account, Permission.READ_ENERGY.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    return new MeterCatalog(entities)
        .ofPulses(account).stream()
            .filter(meter -> scope.covers(account, meter.site()))
            .collect(Collectors.groupingBy(Meter::site, mapping(PulseMeter::of, toList())));
  }

  /**
   * Returns the meters of a site by name.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see energy
   */
  public List<MeterSummary> ofSite(SiteId site) {
    access.requireSite(site, Permission.READ_ENERGY.roles());
    return summaries(new MeterCatalog(entities).ofSite(site));
  }

  /**
   * Returns a meter.
   *
   * @throws NotFoundException if there is no such meter, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see energy
   */
  public MeterSummary meter(MeterId id) {
    return summary(find(id));
  }

  private Meter find(MeterId id) {
    return access.requireAt(
        new MeterCatalog(entities).find(id),
        Meter::site,
        Permission.READ_ENERGY.roles(),
        "meter " + id);
  }

  /**
   * Returns amounts that lie at least partly in a span, by start; at most {@code most}.
   *
   * @throws NotFoundException if there is no such meter, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see energy
   */
  public List<MeterBucket> amounts(MeterId id, Instant from, Instant to, int most) {
    Meter meter = find(id);
    return meter.sensor().isPresent()
        ? pulses(meter, from, to).stream().limit(most).toList()
        : buckets.load(id, from.getEpochSecond(), to.getEpochSecond(), most);
  }

  /** Pulses are read as they were counted, so that a corrected unit per pulse restates the past. */
  private List<MeterBucket> pulses(Meter meter, Instant from, Instant to) {
    SensorSerial sender = meter.sensor().orElseThrow();
    Instant end = to.isBefore(clock.instant()) ? to : clock.instant();
    if (!from.isBefore(end)) {
      return List.of();
    }
    if (Duration.between(from, end).compareTo(MOST_PULSES) > 0) {
      throw new InvalidRequestException("Ask for at most 366 days of a pulse meter");
    }
    Readings counted =
        streams
            .of(meter.account(), Set.of(sender), from.minus(AROUND), end.plus(AROUND))
            .window(
                sender,
                Channel.COUNTER_PULSES,
                from.getEpochSecond() / HOUR,
                end.getEpochSecond() / HOUR + 1)
            .readings();
    return new PulseAmounts(meter.pulseUnits())
        .of(counted, from.getEpochSecond(), end.getEpochSecond());
  }

  /**
   * Adds a meter of pulses that bridges of the account hear.
   *
   * @return the meter; its amounts begin with the first unit per pulse
   * @throws NotFoundException if there is no such site, or the caller does not hold the whole
   *     account of it: a sender may be heard at any of its sites
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to change meters
   * @throws InvalidRequestException if the name is taken or impossible, or a unit per pulse is
   */
  public MeterSummary addPulses(SiteId site, PulseMeter wanted) {
    access.requireSite(site, Permission.IMPORT_METERS.roles());
    AccountId account = sites.site(site).account();
    access.requireAccount(account, Permission.IMPORT_METERS.roles());
    boolean isTaken =
        new MeterCatalog(entities)
            .ofSite(site).stream().anyMatch(each -> each.name().equalsIgnoreCase(wanted.name()));
    if (isTaken) {
      throw new InvalidRequestException("The site has a meter " + wanted.name() + " already");
    }
    Meter meter =
        new Meter(account, site, wanted.name(), wanted.measure(), clock.instant())
            .pulsesOf(wanted.sender(), wanted.first());
    entities.persist(meter);
    entities.flush();
    audit.record(
        entry(meter, "meter.create")
            .with("site", site)
            .with("name", meter.name())
            .with("sender", wanted.sender())
            .with("unitPerPulse", wanted.first().perPulse().toPlainString()));
    return summary(meter);
  }

  /**
   * States what a pulse of a meter is worth from a moment on; all that was counted since is
   * restated.
   *
   * @throws NotFoundException if there is no such meter of pulses, or the caller holds no grant at
   *     its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to change meters
   */
  public MeterSummary correct(MeterId id, UnitPerPulse unit) {
    Meter meter = find(id);
    access.requireSite(meter.site(), Permission.IMPORT_METERS.roles());
    if (meter.sensor().isEmpty()) {
      throw new NotFoundException("No meter of pulses " + id);
    }
    meter.correct(unit);
    audit.record(
        entry(meter, "meter.correct")
            .with("unitPerPulse", unit.perPulse().toPlainString())
            .with("from", unit.validFrom()));
    return summary(meter);
  }

  private static AuditEntry entry(Meter meter, String action) {
    return AuditEntry.of(meter.account(), action, "meter " + meter.id());
  }

  private MeterSummary summary(Meter meter) {
    return summaries(List.of(meter)).get(0);
  }

  private List<MeterSummary> summaries(List<Meter> meters) {
    Map<MeterId, List<MeterBucket>> ends = buckets.ends(meters.stream().map(Meter::id).toList());
    return meters.stream()
        .map(meter -> summary(meter, ends.getOrDefault(meter.id(), List.of())))
        .toList();
  }

  private MeterSummary summary(Meter meter, List<MeterBucket> ends) {
    MeterSummary.Known pulses = meter.sensor().map(sender -> sinceFirstUnit(meter)).orElse(null);
    return new MeterSummary(
        meter.id(),
        meter.account(),
        meter.site(),
        meter.name(),
        meter.measure(),
        ends.isEmpty() ? pulses : known(ends.get(0), ends.get(ends.size() - 1)));
  }

  private MeterSummary.Known sinceFirstUnit(Meter meter) {
    Instant first =
        meter.pulseUnits().stream()
            .map(UnitPerPulse::validFrom)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    return first.isBefore(now) ? new MeterSummary.Known(first, now, MINUTE) : null;
  }

  private static MeterSummary.Known known(MeterBucket first, MeterBucket last) {
    return new MeterSummary.Known(
        Instant.ofEpochSecond(first.start()), Instant.ofEpochSecond(last.end()), last.seconds());
  }
}
