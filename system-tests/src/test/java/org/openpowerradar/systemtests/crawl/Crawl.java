package org.openpowerradar.systemtests.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets every player try everything, some of them at once. */
public final class Crawl {
  private static final int AT_ONCE = 3;

  private final Ground ground;
  private final Findings findings = new Findings();

  /** Tries everything on this ground. */
  public Crawl(Ground ground) {
    this.ground = ground;
  }

  /** What was wrong in the end. Actions come last: until then nothing changes. */
  public Findings run(List<Player> players) throws Exception {
    all(players, Attack::pages);
    all(players, Attack::calls);
    all(players, Attack::otherMethods);
    all(players, Attack::actions);
    return findings;
  }

  private void all(List<Player> players, Part part) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (Player player : players) {
        tasks.add(
            () -> {
              part.of(new Attack(player, ground, findings));
              return null;
            });
      }
      for (Future<Void> task : pool.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  /** One part of an attack. */
  private interface Part {
    void of(Attack attack) throws Exception;
  }
}
