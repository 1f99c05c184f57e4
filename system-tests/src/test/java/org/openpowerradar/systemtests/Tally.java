package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bridge's journal says was acknowledged against what the API returns.
 *
 * @param acknowledged readings of the journal
 * @param lost of them, those the API does not return with the same raw value
 * @param foreign readings of the API that are not in the journal
 */
record Tally(long acknowledged, long lost, long foreign) {

  /** Counts; a reading that the API returns twice is a failure. */
  static Tally of(Map<Long, SortedMap<Instant, Long>> sent, PortalApi api, Instant from, Instant to)
      throws Exception {
    Tally sum = new Tally(0, 0, 0);
    for (Map.Entry<Long, SortedMap<Instant, Long>> sensor : sent.entrySet()) {
      SortedMap<Instant, Long> stored = ReplayIT.stored(api, sensor.getKey(), from, to);
      SortedMap<Instant, Long> missing = new TreeMap<>(sensor.getValue());
      missing.entrySet().removeAll(stored.entrySet());
      stored.entrySet().removeAll(sensor.getValue().entrySet());
      sum =
          new Tally(
              sum.acknowledged + sensor.getValue().size(),
              sum.lost + missing.size(),
              sum.foreign + stored.size());
    }
    return sum;
  }

  void requireExact() {
    assertEquals(0, lost, "acknowledged but not stored");
    assertEquals(0, foreign, "stored but never acknowledged as sent");
  }

  @Override
  public String toString() {
    return "acknowledged %d, lost %d, foreign %d".formatted(acknowledged, lost, foreign);
  }
}
