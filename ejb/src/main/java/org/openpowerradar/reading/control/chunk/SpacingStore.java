package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.SqlStore;
import org.openpowerradar.reading.entity.StreamId;

/** From which hour on a sensor transmits at which interval, as its packets tell. */
@Dependent
public class SpacingStore extends SqlStore {
  private static final int MOST = 500;
  private static final long SECONDS = Hours.MILLIS / 1_000;
  private static final String LOAD =
      """
      SELECT stream, valid_from, period_ms FROM stream_period WHERE stream IN (
      """;
  private static final String DELETE =
      """
      DELETE FROM stream_period WHERE stream = ? AND valid_from >= ? AND valid_from < ?
      """;
  private static final String SAVE = "INSERT INTO stream_period (stream, valid_from, period_ms)";

  /** Over the data source of the readings. */
  @Inject
  public SpacingStore(DataSource database) {
    super(database);
  }

  /** Intervals [ms] by the hour from which they hold. */
  Map<StreamId, TreeMap<Long, Long>> load(Collection<StreamId> streams) {
    Map<StreamId, TreeMap<Long, Long>> spacings = new HashMap<>();
    List<StreamId> all = List.copyOf(streams);
    for (int i = 0; i < all.size(); i += MOST) {
      List<StreamId> some = all.subList(i, Math.min(all.size(), i + MOST));
      query(
          LOAD + marks(some.size()) + ")",
          row ->
              spacings
                  .computeIfAbsent(new StreamId(row.getLong(1)), key -> new TreeMap<>())
                  .put(row.getLong(2) / SECONDS, row.getLong(3)),
          some.stream().map(StreamId::value).toArray());
    }
    return spacings;
  }

  /** Replaces what is kept of the hours from {@code first} to {@code end} (without it). */
  void replace(StreamId stream, long first, long end, Map<Long, Long> spacings) {
    update(DELETE, stream.value(), first * SECONDS, end * SECONDS);
    List<Object[]> rows = new ArrayList<>();
    spacings.forEach(
        (hour, spacing) -> rows.add(new Object[] {stream.value(), hour * SECONDS, spacing}));
    insert(SAVE, "", rows, MOST);
  }
}
