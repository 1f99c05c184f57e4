package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.openpowerradar.systemtests.StatementTrap.Point.beginning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.appliance.Part;
import org.openpowerradar.systemtests.StatementTrap.Point;

/**
 * Kills of server and database at the very statements between which a reading could be lost or
 * count twice, while a bridge sends all the time.
 */
class KillPointsIT {
  private static final int KILLS = Integer.getInteger("powerradar.kills", 3);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<Point> SEAL =
      List.of(
          Point.before("UPDATE journal_hour SET sealed = 1"),
          Point.afterCommit(beginning("UPDATE journal_hour SET sealed = 1")),
          Point.beforeCommit(beginning("INSERT INTO journal_hour")));
  private static final List<Point> TRUNCATION =
      List.of(
          Point.afterCommit(beginning("UPDATE journal_hour SET sealed = 2")),
          Point.before("ALTER TABLE reading_journal TRUNCATE"),
          Point.after("ALTER TABLE reading_journal TRUNCATE"),
          Point.before("INSERT INTO reading_chunk"));

  private static final BigDecimal HIGH = new BigDecimal("0.95");
  private static final BigDecimal LOW = new BigDecimal("0.80");

  private static RunningPlatform platform;

  @BeforeAll
  static void start() {
    platform = RunningPlatform.get();
  }

  @Test
  void readings_whenKilledBetweenCommitAndAcknowledgement_thenStoredOnce() throws Exception {
    try (LiveTraffic traffic = new LiveTraffic(platform, Duration.ZERO)) {
      Point commit = Point.afterCommit(beginning("INSERT INTO reading_journal").and(traffic::isIn));
      for (int round = 0; round < KILLS; round++) {
        Part victim = victim(round, 0);
        setTrap(commit, victim).await(PATIENCE);
        recover(victim);
      }
      compare("between commit and acknowledgement", traffic, traffic.finish());
    }
  }

  @Test
  void readings_whenKilledAtAnHourEdgeAndBeforeTheTruncation_thenStoredAndSummedOnce()
      throws Exception {
    JournalHours hours = new JournalHours(platform);
    try (LiveTraffic traffic = new LiveTraffic(platform, Duration.ofHours(1))) {
      for (int round = 0; round < KILLS; round++) {
        StatementTrap seal = setTrap(SEAL.get(round % SEAL.size()), victim(round, 0));
        hours.end();
        seal.await(PATIENCE);
        Point point = TRUNCATION.get(round % TRUNCATION.size());
        StatementTrap truncation = setTrap(point, victim(round, 1));
        recover(victim(round, 0));
        truncation.await(PATIENCE);
        recover(victim(round, 1));
        hours.awaitOne();
      }
      Map<Long, SortedMap<Instant, Long>> sent = traffic.finish();
      compare("at an hour edge and again before the truncation", traffic, sent);
      traffic.awaitSummed();
      int quarters = new QuarterHours(platform).requireSumsOf(sent);
      Figures.print(quarters + " quarter hours are as summed from the bridge's journal");
    }
  }

  @Test
  void totals_whenKilledDuringACorrection_thenTheSameAsUndisturbed() throws Exception {
    try (Correction correction = new Correction(platform)) {
      correction.to(HIGH);
      String high = correction.totals();
      correction.to(LOW);
      String low = correction.totals();
      assertNotEquals(high, low);
      List<Point> points =
          List.of(
              Point.beforeCommit(correction.isSecondWeek()),
              Point.afterCommit(correction.isSecondWeek()),
              new Point(correction.isSecondWeek(), beginning("INSERT INTO site_bucket_15"), false));
      for (int round = 0; round < KILLS; round++) {
        boolean toHigh = round % 2 == 0;
        StatementTrap trap = setTrap(points.get(round % points.size()), victim(round, 0));
        correction.to(toHigh ? HIGH : LOW);
        trap.await(PATIENCE);
        recover(victim(round, 0));
        assertEquals(toHigh ? high : low, correction.totals());
      }
    }
    Figures.print("killed %d times during a correction: totals as undisturbed".formatted(KILLS));
  }

  /** Sets a trap that kills; a database comes back by itself, as under a watchdog. */
  private static StatementTrap setTrap(Point point, Part victim) {
    return platform
        .database()
        .set(
            StatementTrap.at(
                point,
                () -> {
                  platform.appliance().kill(victim);
                  if (victim == Part.MARIADB) {
                    platform.appliance().start(victim);
                  }
                }));
  }

  /** Starts a server that was killed; its database may be killed meanwhile. */
  private static void recover(Part victim) {
    if (victim == Part.PAYARA) {
      platform.appliance().start(victim);
    }
  }

  /** The server in every third round, the database in the others, which is faster. */
  private static Part victim(int round, int offset) {
    return round % 3 == offset ? Part.PAYARA : Part.MARIADB;
  }

  /** All that was heard is stored once. */
  private static void compare(
      String when, LiveTraffic traffic, Map<Long, SortedMap<Instant, Long>> sent) throws Exception {
    Instant end = sent.values().iterator().next().lastKey().plusSeconds(1);
    Tally tally = Tally.of(sent, platform.api(), traffic.begin().minusSeconds(1), end);
    Figures.print("killed %d times %s: %s".formatted(KILLS, when, tally));
    tally.requireExact();
    long heard = Duration.between(traffic.begin(), end).toSeconds() * LiveTraffic.SENSORS;
    assertEquals(heard, tally.acknowledged(), "readings of all seconds");
  }
}
