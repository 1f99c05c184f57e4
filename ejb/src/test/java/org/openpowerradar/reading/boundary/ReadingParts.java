package org.openpowerradar.reading.boundary;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.boundary.BridgeSessions;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TestDatabase;
import org.openpowerradar.database.Transactions;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.reading.control.ReadingControls;
import org.openpowerradar.reading.control.Retention;
import org.openpowerradar.reading.control.intake.LegacyBatchStore;
import org.openpowerradar.reading.control.intake.QueueStore;
import org.openpowerradar.reading.control.journal.JournalPlace;
import org.openpowerradar.reading.control.journal.PartitionStore;
import org.openpowerradar.reading.control.watch.BridgeFactStore;
import org.openpowerradar.reading.entity.ReadingSummary;
import org.openpowerradar.reading.entity.StreamWindow;
import org.openpowerradar.security.boundary.SignalInbox;

/**
 * The component put together by hand on a real database, with transactions as the container makes
 * them.
 */
public final class ReadingParts {
  private static final List<String> TABLES =
      List.of(
          "reading_journal",
          "bridge_queue",
          "journal_hour",
          "legacy_batch",
          "stream",
          "reading_chunk",
          "reading_body",
          "latest",
          "bridge_heard",
          "stream_bridge",
          "bridge_gap",
          "reading_quarantine",
          "bucket_15",
          "stream_period",
          "site_bucket_15",
          "site_stale",
          "site_rollup");

  public final TestClock clock;
  public final Transactions database;
  public final Map<BridgeSerial, Long> owners = new HashMap<>();
  public final List<Parcel.Status> statuses = new ArrayList<>();

  /** Why sessions that report must end. */
  public Optional<ErrorCode> objection = Optional.empty();

  public final ReadingControls controls;
  public final BridgeInbox inbox = new BridgeInbox();
  public final CompactionTimer timer = new CompactionTimer();
  public final Compactor compactor = new TransactionalCompactor();
  public final SignalInbox signals = new SignalInbox();
  public final DeliveryWatch watch = new DeliveryWatch();
  public final LatestReadings latest = new LatestReadings();
  public final StreamReadings streams = new StreamReadings();
  public final PartitionTimer partitions = new PartitionTimer();
  private ReadingSummary summary = windows -> {};

  public ReadingParts(Instant now) {
    this(now, Retention.FOR_EVER);
  }

  /** With raw readings kept for some time. */
  public ReadingParts(Instant now, Retention retention) {
    clock = new TestClock(now);
    database = new Transactions(TestDatabase.shared().migrated());
    controls = new ReadingControls(database, owners, retention);
    inbox.intake = new TransactionalIntake();
    inbox.intake.sessions = new RecordingSessions();
    inbox.intake.storage = controls.storage;
    inbox.intake.clock = clock;
    inbox.sessions = inbox.intake.sessions;
    latest.store = controls.latest;
    watch.inbox = signals;
    watch.clock = clock;
    watch.bridges = new BridgeFactStore(database);
    latest.watch = watch;
    inbox.latest = latest;
    inbox.metrics = new JournalMetrics();
    inbox.watch = watch;
    compactor.journal = controls.compaction;
    compactor.clock = clock;
    compactor.summary = new CurrentSummary();
    timer.compactor = compactor;
    streams.readings = controls.readings;
    partitions.partitions = new PartitionStore(database);
    partitions.queues = new QueueStore(database);
    partitions.batches = new LegacyBatchStore(database);
    partitions.retention = retention;
    partitions.clock = clock;
    openHourOf(now);
  }

  /** Empties the machine tables and opens the journal hour of {@code now}. */
  public void reset(Instant now) {
    clock.set(now);
    TABLES.forEach(table -> execute("DELETE FROM " + table));
    execute("INSERT INTO journal_hour VALUES (0, 0)");
    openHourOf(now);
  }

  private void openHourOf(Instant now) {
    execute("UPDATE journal_hour SET hr = " + now.getEpochSecond() / 3600);
  }

  public void execute(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** All rows of {@code sql}, columns joined by blanks; bytes in hexadecimal. */
  public List<String> rows(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringJoiner row = new StringJoiner(" ");
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          Object value = result.getObject(i);
          row.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : "" + value);
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Hands windows to be summed anew to {@code next}. */
  public ReadingParts summedBy(ReadingSummary next) {
    summary = next;
    return this;
  }

  /** Delivers one message of {@code bridge}, received now. */
  public Outcome deliver(long bridge, Data data) {
    return deliver(readings(bridge, data)).outcomes().get(0);
  }

  public Receipt deliver(Parcel... parcels) {
    return inbox.deliver(new Delivery(List.of(parcels)));
  }

  public Parcel readings(long bridge, Data data) {
    return new Parcel.Readings(new BridgeSerial(bridge), new SessionId(1), clock.instant(), data);
  }

  /** The first number of the first row of {@code sql}; 0 for none. */
  public long number(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      return result.next() ? result.getLong(1) : 0;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Whichever was chosen last. */
  private final class CurrentSummary implements ReadingSummary {
    @Override
    public void restate(List<StreamWindow> windows) {
      summary.restate(windows);
    }

    @Override
    public void changed(AccountId account, long firstHour, long endHour) {
      summary.changed(account, firstHour, endHour);
    }
  }

  private final class RecordingSessions extends BridgeSessions {
    @Override
    public Map<SessionId, ErrorCode> status(List<Parcel.Status> told) {
      statuses.addAll(told);
      return objection
          .map(code -> told.stream().collect(Collectors.toMap(Parcel.Status::session, id -> code)))
          .orElse(Map.of());
    }
  }

  private final class TransactionalIntake extends ReadingIntake {
    @Override
    public Receipt store(Delivery delivery) {
      return database.requiresNew(() -> super.store(delivery));
    }

    @Override
    public Outcome quarantine(Parcel parcel, String reason) {
      return database.requiresNew(() -> super.quarantine(parcel, reason));
    }
  }

  private final class TransactionalCompactor extends Compactor {
    @Override
    public void seal() {
      database.requiresNew(
          () -> {
            super.seal();
            return null;
          });
    }

    @Override
    public Optional<JournalPlace> compact(long hour, JournalPlace place) {
      return database.requiresNew(() -> super.compact(hour, place));
    }

    @Override
    public boolean compactLate() {
      return database.requiresNew(super::compactLate);
    }
  }
}
