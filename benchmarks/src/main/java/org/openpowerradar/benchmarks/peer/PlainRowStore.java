package org.openpowerradar.benchmarks.peer;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.openpowerradar.benchmarks.load.SensorTrace;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.platform.PlatformStore;

/**
 * A row for each reading, by the fastest statement there is for rows: LOAD DATA, 5 000 sorted rows
 * a transaction, two connections, in the same MariaDB.
 */
public final class PlainRowStore extends PlatformStore {
  private static final int CONNECTIONS = 2;
  private static final int ROWS = 5_000;
  private static final String TABLE =
      """
      CREATE OR REPLACE TABLE plain_row (
        sensor INT UNSIGNED    NOT NULL,
        at     BIGINT UNSIGNED NOT NULL,
        raw    INT UNSIGNED    NOT NULL,
        PRIMARY KEY (sensor, at)
      ) ENGINE = InnoDB
      """;
  private static final String LOAD = "LOAD DATA LOCAL INFILE 'rows' INTO TABLE plain_row";

  /** In the database of {@code platform}, with a table of its own. */
  public PlainRowStore(MeasuredPlatform platform) {
    super(platform);
  }

  /** An empty table. */
  public void create() {
    update(TABLE);
  }

  /** Gives the space back. */
  public void drop() {
    update("DROP TABLE plain_row");
  }

  /** The readings as text, ready to be sent: batches of all bridges in turn, each sorted. */
  public static List<byte[]> prepare(List<SensorTrace> traces) {
    List<byte[]> batches = new ArrayList<>();
    int size = traces.get(0).size();
    for (int first = 0; first < size; first += ROWS) {
      for (SensorTrace trace : traces) {
        batches.add(text(trace, first, Math.min(size, first + ROWS)));
      }
    }
    return batches;
  }

  private static byte[] text(SensorTrace trace, int first, int end) {
    StringBuilder text = new StringBuilder();
    IntStream.range(first, end)
        .boxed()
        .sorted(Comparator.comparing(trace::sensor).thenComparing(trace::instant))
        .forEach(
            n ->
                text.append(trace.sensor(n))
                    .append('\t')
                    .append(trace.instant(n))
                    .append('\t')
                    .append(trace.raw(n))
                    .append('\n'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Loads all batches; returns how many rows were added. */
  public long load(List<byte[]> batches) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<Long>> parts = new ArrayList<>();
      for (int part = 0; part < CONNECTIONS; part++) {
        int own = part;
        parts.add(threads.submit(() -> load(batches, own)));
      }
      long rows = 0;
      for (Future<Long> part : parts) {
        rows += part.get();
      }
      return rows;
    } finally {
      threads.shutdown();
    }
  }

  private long load(List<byte[]> batches, int part) throws SQLException {
    long rows = 0;
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      JdbcStatement local = statement.unwrap(JdbcStatement.class);
      for (int i = part; i < batches.size(); i += CONNECTIONS) {
        local.setLocalInfileInputStream(new ByteArrayInputStream(batches.get(i)));
        rows += local.executeUpdate(LOAD);
      }
    }
    return rows;
  }
}
