package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpowerradar.systemtests.GoldenSeries.Measurements;

/** Measurements of one place, replayed by a bridge of their own at a site of their own. */
final class ReplayedInstallation implements AutoCloseable {
  private static final long FIRST_SENSOR = 6_000_001;
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final RunningPlatform platform;
  private final List<Measurements> files;
  private final MeteredSite site;
  private final EnrolledBridge enrolled;
  private final ReplayingBridge bridge;

  /** Starts a replay of files of the same devices, one behind the other. */
  ReplayedInstallation(RunningPlatform platform, List<Measurements> files, List<String> options)
      throws Exception {
    this.platform = platform;
    this.files = files;
    site = MeteredSite.in(platform, ZoneId.from(ZoneOffset.UTC));
    site.devices(FIRST_SENSOR, files.get(0).devices());
    enrolled = site.bridge();
    List<String> replay = new ArrayList<>(MeteredSite.SCALE);
    replay.addAll(List.of("--sensor-base", Long.toString(FIRST_SENSOR)));
    replay.addAll(List.of("--csv", names(files)));
    replay.addAll(options);
    bridge = new ReplayingBridge(platform, enrolled, replay);
    bridge.start();
  }

  private static String names(List<Measurements> files) {
    return files.stream()
        .map(Measurements::path)
        .map(Path::toString)
        .collect(Collectors.joining(","));
  }

  List<Measurements> files() {
    return files;
  }

  /** Waits until all is acknowledged. */
  void awaitSent() throws Exception {
    bridge.awaitSuccess(PATIENCE.toSeconds());
  }

  /** Waits until all is acknowledged and summed. */
  void awaitSummed() throws Exception {
    awaitSent();
    await().atMost(PATIENCE).until(() -> enrolled.journalRows(platform) == 0);
  }

  /** The energy of each device over the whole days of a file. */
  Map<String, MeteredEnergy> totals(Measurements file) throws Exception {
    Map<String, MeteredEnergy> totals = new HashMap<>();
    site.series(file.from(), file.to().plusMillis(1), "1d")
        .forEach((device, days) -> totals.put(device, MeteredEnergy.sum(days)));
    return totals;
  }

  MeteredSite site() {
    return site;
  }

  @Override
  public void close() throws SQLException {
    bridge.close();
    site.close();
  }
}
