package org.openpowerradar.energy.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.SiteId;

/**
 * Sites that could not be computed, each until it is tried again: after 10 s, then twice as long
 * each time, an hour at most. Not for several threads.
 */
public final class RestingSites {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Map<SiteId, Rest> rests = new HashMap<>();

  private record Rest(Duration length, Instant until) {}

  /**
   * A site failed.
   *
   * @return whether it is the first time in a row
   */
  public boolean failed(SiteId site, Instant now) {
    Rest before = rests.get(site);
    Duration length = before == null ? FIRST : before.length().multipliedBy(2);
    Duration next = length.compareTo(LONGEST) > 0 ? LONGEST : length;
    rests.put(site, new Rest(next, now.plus(next)));
    return before == null;
  }

  /**
   * A site was computed.
   *
   * @return whether it had failed before
   */
  public boolean succeeded(SiteId site) {
    return rests.remove(site) != null;
  }

  /** Those that are not tried now. */
  public Set<SiteId> at(Instant now) {
    return rests.entrySet().stream()
        .filter(rest -> rest.getValue().until().isAfter(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
