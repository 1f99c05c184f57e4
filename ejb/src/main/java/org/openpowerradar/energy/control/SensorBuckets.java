package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.energy.control.BucketStore.Track;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.reading.boundary.AccountReadings;

/** Reads what is kept of sensors. */
@Dependent
public class SensorBuckets {
  private final BucketStore kept;
  private final Summing summing;

  /** Over kept buckets and readings. */
  @Inject
  public SensorBuckets(BucketStore kept, Summing summing) {
    this.kept = kept;
    this.summing = summing;
  }

  /**
   * What is known of some probes. Kept buckets of all probes of a channel are read together.
   *
   * @param readings of the account, at least over the time asked for
   * @param probes whose
   * @param units over which time, quarter hours or finer; the last one may be cut short
   */
  KnownBuckets of(AccountReadings readings, Set<Probe> probes, Units units) {
    Grid grid = units.grid();
    Map<Track, List<Bucket>> known =
        grid.width() < Grid.QUARTER ? Map.of() : kept.load(tracks(readings, probes), grid);
    return new KnownBuckets(
        grid,
        probes.stream()
            .map(probe -> new AccountSensor(readings, probe))
            .map(sensor -> new KnownSensor(sensor, stored(sensor, known), grid, summing))
            .toList());
  }

  private static List<Track> tracks(AccountReadings readings, Set<Probe> probes) {
    List<Track> tracks = new ArrayList<>();
    for (Probe probe : probes) {
      readings.stream(probe.sensor())
          .ifPresent(stream -> tracks.add(new Track(stream, probe.channel())));
    }
    return tracks;
  }

  private static List<Bucket> stored(AccountSensor sensor, Map<Track, List<Bucket>> known) {
    return sensor.stream()
        .map(stream -> known.get(new Track(stream, sensor.probe().channel())))
        .orElse(List.of());
  }
}
