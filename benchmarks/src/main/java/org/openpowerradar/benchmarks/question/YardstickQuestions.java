package org.openpowerradar.benchmarks.question;

import java.util.Random;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.benchmarks.peer.InfluxServer;
import org.openpowerradar.benchmarks.question.Questions.Stock;
import org.openpowerradar.benchmarks.report.Report;

/** What of {@link Questions} can be asked the yardstick, over HTTP without a login. */
public final class YardstickQuestions {
  private static final long SEED = 42;
  private static final long DAY = 86_400; // s
  private static final String READINGS =
      "SELECT raw FROM %s WHERE sensor = '%d' AND time >= %ds AND time < %ds";
  private static final String QUARTERS =
      "SELECT SUM(mean) FROM (SELECT MEAN(raw) FROM %s WHERE time >= %ds AND time < %ds"
          + " GROUP BY time(15m), sensor) WHERE time >= %2$ds AND time < %3$ds GROUP BY time(15m)";
  private static final String LAST = "SELECT LAST(raw) FROM %s GROUP BY sensor";

  private final InfluxServer server;
  private final Progress progress;
  private final Report report;
  private final int times;
  private final Random random = new Random(SEED);
  private int bytes;

  /** Asks {@code server}, each question so many times. */
  public YardstickQuestions(InfluxServer server, Progress progress, Report report, int times) {
    this.server = server;
    this.progress = progress;
    this.report = report;
    this.times = times;
  }

  /** What the readings of {@code stock} are called there. */
  public static String measurement(Stock stock) {
    return "site" + stock.site();
  }

  /** Raw readings of one device, 24 hours from a random moment on. */
  public void day(Stock stock) throws Exception {
    told(
        "a day of one device, raw",
        () -> {
          long sensor = stock.firstSensor() + random.nextInt(stock.sensors());
          int late = (int) Math.max(1, stock.seconds() - DAY);
          long from = stock.start().getEpochSecond() + random.nextInt(late);
          return READINGS.formatted(measurement(stock), sensor, from, from + DAY);
        });
  }

  /** The sum of the means of all devices, by quarter hours. */
  public void month(Stock stock) throws Exception {
    long from = stock.start().getEpochSecond();
    long end = stock.end().getEpochSecond();
    told(
        "a month of a site of 50 devices by quarter hours",
        () -> QUARTERS.formatted(measurement(stock), from, end));
  }

  /** The newest reading of every device. */
  public void latest(Stock stock) throws Exception {
    told("latest of 1 000 devices", () -> LAST.formatted(measurement(stock)));
  }

  /** Makes a question. */
  private interface Wording {
    String words();
  }

  private void told(String name, Wording wording) throws Exception {
    Answers answers = Answers.to(n -> {}, n -> bytes = server.ask(wording.words()), times);
    String figure = String.format("%s, %.2f MB of JSON", answers, bytes / 1e6);
    progress.say("InfluxDB, " + name + ": " + figure);
    report.figure("InfluxDB: " + name, figure);
  }
}
