package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compares how long foreign and absent things take to be refused. */
public final class Stopwatch {
  private static final int TIMES = Integer.getInteger("powerradar.timings", 40);
  private static final int WARMING = 5;

  private final Player player;
  private final Ground ground;

  /** By the watch of a player. */
  public Stopwatch(Player player, Ground ground) {
    this.player = player;
    this.ground = ground;
  }

  /**
   * Median times.
   *
   * @param what call or page
   * @param foreign in microseconds
   * @param absent in microseconds
   */
  public record Pair(String what, long foreign, long absent) {
    /** How much longer the foreign one takes, in microseconds. */
    public long longer() {
      return foreign - absent;
    }
  }

  /** Every reading call and page that is refused, by turns, with the median of each. */
  public List<Pair> refused() throws IOException, InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    List<RestCall> absent = ground.calls(Tenant.ABSENT);
    int i = 0;
    for (RestCall call : ground.calls(Tenant.FOREIGN)) {
      RestCall nobody = absent.get(i++);
      if (call.method().equals("GET") && !call.path().equals(nobody.path())) {
        Question one = () -> player.visitor().call(call);
        add(pairs, call.operation(), one, () -> player.visitor().call(nobody));
      }
    }
    for (String address : ground.foreign().pages().keySet()) {
      String nobody = ground.targets().absent(address);
      if (!nobody.equals(address)) {
        Question one = () -> player.visitor().get(address);
        add(pairs, SiteMap.pattern(address), one, () -> player.visitor().get(nobody));
      }
    }
    return pairs;
  }

  private static void add(List<Pair> pairs, String what, Question foreign, Question absent)
      throws IOException, InterruptedException {
    boolean isKnown = pairs.stream().anyMatch(pair -> pair.what().equals(what));
    if (isKnown || foreign.ask().isGiven()) {
      return;
    }
    List<Long> foreignTimes = new ArrayList<>();
    List<Long> absentTimes = new ArrayList<>();
    for (int i = 0; i < WARMING + TIMES; i++) {
      boolean isFirst = i % 2 == 0;
      long one = (isFirst ? foreign : absent).ask().micros();
      long other = (isFirst ? absent : foreign).ask().micros();
      if (i >= WARMING) {
        foreignTimes.add(isFirst ? one : other);
        absentTimes.add(isFirst ? other : one);
      }
    }
    pairs.add(new Pair(what, median(foreignTimes), median(absentTimes)));
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  /**
   * Two questions that are refused, by turns.
   *
   * @throws IOException if one of them is not answered
   */
  public static Pair compared(String what, Question foreign, Question absent)
      throws IOException, InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    add(pairs, what, foreign, absent);
    return pairs.get(0);
  }

  /** One of the two. */
  public interface Question {
    /** Asks it once. */
    Answer ask() throws IOException, InterruptedException;
  }
}
