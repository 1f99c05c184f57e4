package org.openpowerradar.systemtests;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Springs once, at a statement of the application: before the database has it, or after the
 * database has answered and before the application knows.
 */
final class StatementTrap {
  private final Predicate<String> earlier;
  private final Predicate<String> statement;
  private final boolean answered;
  private final Runnable deed;
  private final Set<Object> primed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean set = new AtomicBoolean(true);
  private final CountDownLatch sprung = new CountDownLatch(1);

  private StatementTrap(
      Predicate<String> earlier, Predicate<String> statement, boolean answered, Runnable deed) {
    this.earlier = earlier;
    this.statement = statement;
    this.answered = answered;
    this.deed = deed;
  }

  /** Where a trap is set. */
  record Point(Predicate<String> earlier, Predicate<String> statement, boolean answered) {
    /** A statement by its beginning, before the database has it. */
    static Point before(String beginning) {
      return new Point(sql -> sql.startsWith(beginning), beginning(beginning), false);
    }

    /** A statement by its beginning, carried out but not yet answered. */
    static Point after(String beginning) {
      return new Point(sql -> sql.startsWith(beginning), beginning(beginning), true);
    }

    /** The commit of a transaction that said {@code earlier}, before the database has it. */
    static Point beforeCommit(Predicate<String> earlier) {
      return new Point(earlier, beginning("COMMIT"), false);
    }

    /** The commit of a transaction that said {@code earlier}, done but not yet answered. */
    static Point afterCommit(Predicate<String> earlier) {
      return new Point(earlier, beginning("COMMIT"), true);
    }

    static Predicate<String> beginning(String text) {
      return sql -> sql.regionMatches(true, 0, text, 0, text.length());
    }
  }

  static StatementTrap at(Point point, Runnable deed) {
    return new StatementTrap(point.earlier(), point.statement(), point.answered(), deed);
  }

  /** Whether it springs now, at what a connection says. */
  boolean springsAt(Object connection, String sql) {
    if (earlier.test(sql)) {
      primed.add(connection);
    }
    boolean springs =
        statement.test(sql) && primed.contains(connection) && set.compareAndSet(true, false);
    String word = sql.substring(0, Math.min(8, sql.length())).toUpperCase(Locale.ROOT);
    if (word.startsWith("COMMIT") || word.equals("ROLLBACK")) {
      primed.remove(connection);
    }
    return springs;
  }

  /** Whether the database is to carry out the statement first. */
  boolean waitsForTheAnswer() {
    return answered;
  }

  void spring() {
    deed.run();
    sprung.countDown();
  }

  /** Waits until it has sprung. */
  void await(Duration patience) throws InterruptedException {
    if (!sprung.await(patience.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The statement of the trap did not come");
    }
  }
}
