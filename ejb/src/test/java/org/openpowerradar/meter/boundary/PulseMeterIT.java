package org.openpowerradar.meter.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.meter.control.MeterBucketStore;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.CounterType;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.reading.boundary.ReadingParts;
import org.openpowerradar.site.boundary.SiteFixture;

/** A count of pulses from the message of a bridge to kilowatt-hours: 1 000 pulses are 1 kWh. */
class PulseMeterIT {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final SensorSerial SENDER = new SensorSerial(5_200_900);

  private static final Measure MEASURE =
      new Measure(
          MeterKind.ELECTRICITY,
          MeterUnit.KILOWATT_HOUR,
          FlowDirection.DELIVERED,
          MeterSource.PULSE);

  private final ReadingParts parts = new ReadingParts(START);
  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TwoAccounts two = unit.call(TwoAccounts::new);
  private MeterId meter;

  @BeforeEach
  void countAnHour() {
    parts.reset(START);
    parts.owners.put(TwoAccounts.OFFICE_BRIDGE, two.lindenhof.value());
    unit.run(
        entities ->
            entities.persist(
                Grant.of("anna", Role.ACCOUNT_ADMIN, two.lindenhof)
                    .grantedBy("root", TwoAccounts.INSTALLED)));
    parts.clock.advance(Duration.ofHours(1));
    meter =
        meters(
            meters ->
                meters
                    .addPulses(
                        two.office, new PulseMeter("Supply", MEASURE, SENDER, worth("0.001")))
                    .id());
    DataBuilder data = new DataBuilder(1, 1);
    for (int minute = 0; minute < 60; minute++) {
      long at = START.plusSeconds(60L * minute).toEpochMilli();
      data.add(
          new SensorRecord.Counter(
              at, SENDER, minute, -60, CounterType.PULSES, 7_000_000_000L + 100L * minute));
    }
    long from = START.toEpochMilli();
    parts.deliver(
        TwoAccounts.OFFICE_BRIDGE.value(),
        data.heard(new HeardSpan(from, from + 3_600_000)).build());
  }

  @Test
  void amounts_whenTheJournalHoldsThem_thenKilowattHours() {
    List<MeterBucket> amounts = amounts();

    assertEquals(59, amounts.size());
    assertEquals(60, amounts.get(0).seconds());
    assertEquals(0, new BigDecimal("0.1").compareTo(amounts.get(0).amount()));
    assertEquals(0, new BigDecimal("5.9").compareTo(sum(amounts)));
  }

  @Test
  void amounts_whenCompacted_thenTheSame() {
    List<MeterBucket> before = amounts();

    parts.clock.advance(Duration.ofHours(2));
    parts.timer.compact();

    assertEquals(0, parts.number("SELECT COUNT(*) FROM reading_journal"));
    assertEquals(before, amounts());
  }

  @Test
  void amounts_whenTheWorthOfAPulseIsCorrected_thenThePastIsRestated() {
    meters(meters -> meters.correct(meter, worth("0.01")));

    assertEquals(0, new BigDecimal("59").compareTo(sum(amounts())));
  }

  @Test
  void addAndCorrect_whenDone_thenOneAuditEntryEach() {
    meters(meters -> meters.correct(meter, worth("0.01")));

    assertEquals(
        List.of("meter.create meter " + meter, "meter.correct meter " + meter),
        unit.call(AuditFixture::told).stream()
            .map(entry -> entry.action() + " " + entry.target())
            .toList());
  }

  private List<MeterBucket> amounts() {
    return meters(meters -> meters.amounts(meter, START, START.plusSeconds(3_600), 1_000));
  }

  private static BigDecimal sum(List<MeterBucket> amounts) {
    return amounts.stream().map(MeterBucket::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static UnitPerPulse worth(String perPulse) {
    return new UnitPerPulse(START, new BigDecimal(perPulse));
  }

  private <T> T meters(Function<Meters, T> question) {
    return unit.call(
        entities -> {
          Access access = AccessFixture.access(entities, parts.clock, "anna", Role.ACCOUNT_ADMIN);
          Meters meters = new Meters();
          meters.access = access;
          meters.audit = AuditFixture.trail(entities, parts.clock, "anna");
          meters.sites = SiteFixture.sites(entities, parts.clock, access);
          meters.streams = parts.streams;
          meters.clock = parts.clock;
          meters.buckets = new MeterBucketStore(parts.database);
          meters.entities = entities;
          return question.apply(meters);
        });
  }
}
