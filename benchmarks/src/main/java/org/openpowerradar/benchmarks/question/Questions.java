package org.openpowerradar.benchmarks.question;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.report.Report;

/**
 * What people ask of the stored readings: through the boundary over HTTPS with a bearer token, to
 * the last byte of the JSON; and apart from that what the database takes for it.
 */
public final class Questions implements AutoCloseable {
  private static final long SEED = 42;
  private static final long HOUR = 3_600; // s
  private static final long DAY = 24 * HOUR;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final ApiClient api;
  private final QuestionStore store;
  private final Progress progress;
  private final Report report;
  private final int times;
  private final Random random = new Random(SEED);
  private int bytes;

  /**
   * Sensors of consecutive serials and the time they were heard.
   *
   * @param site of the sensors; also their account
   */
  public record Stock(long site, long firstSensor, int sensors, Instant start, Instant end) {
    /** How long they were heard [s]. */
    public long seconds() {
      return Duration.between(start, end).toSeconds();
    }
  }

  /** Asks {@code platform}, each question so many times. */
  public Questions(MeasuredPlatform platform, Progress progress, Report report, int times)
      throws Exception {
    this.api = new ApiClient(platform);
    this.store = new QuestionStore(platform);
    this.progress = progress;
    this.report = report;
    this.times = times;
  }

  /** Raw readings of one device, 24 hours from a random moment on. */
  public void day(Stock stock) throws Exception {
    Answers answers = overHttps(n -> askDay(stock));
    Answers database =
        ofDatabase(
            n -> {
              long hour = moment(stock).getEpochSecond() / HOUR;
              store.chunks(store.stream(sensor(stock)), hour, hour + 25);
            });
    told("a day of one device, raw", 10, answers, database);
  }

  /** Asks for days of devices without telling how long it takes; returns how often. */
  public long days(Stock stock) throws Exception {
    api.prepare();
    for (int i = 0; i < times; i++) {
      askDay(stock);
    }
    return times;
  }

  /** Asks for the total of a site by days without telling how long it takes; returns how often. */
  public long totals(Stock stock) throws Exception {
    api.prepare();
    for (int i = 0; i < times; i++) {
      get("/sites/" + stock.site() + total(stock, "1d"));
    }
    return times;
  }

  private void askDay(Stock stock) throws Exception {
    get("/sensors/" + sensor(stock) + "/readings?" + times(moment(stock), DAY));
  }

  private static String total(Stock stock, String resolution) {
    return "/total?" + times(stock.start(), stock.seconds()) + "&resolution=" + resolution;
  }

  /**
   * Energy of a site as its page asks for it: the total, from kept quarter hours. Beside it, with
   * the values of every device.
   */
  public void energy(String name, Stock stock, String resolution, double aim) throws Exception {
    if (!Await.until(PATIENCE, () -> store.isSummed(stock.site()))) {
      throw new IllegalStateException("site " + stock.site() + " is not summed");
    }
    long from = stock.start().getEpochSecond();
    long end = stock.end().getEpochSecond();
    String total = "/sites/" + stock.site() + total(stock, resolution);
    String energy = total.replace("/total?", "/energy?");
    Answers answers = overHttps(n -> get(total));
    told(name, aim, answers, ofDatabase(n -> store.siteBuckets(stock.site(), from, end)));
    Answers everyDevice = overHttps(n -> get(energy));
    told(
        name + ", with every device",
        everyDevice,
        ofDatabase(
            n -> {
              for (int i = 0; i < stock.sensors(); i++) {
                store.buckets(store.stream(stock.firstSensor() + i), from, end);
              }
            }));
  }

  /** The newest reading of every device; no call of the REST interface asks that. */
  public void latest(Stock stock) throws Exception {
    Answers database =
        ofDatabase(n -> store.latest(stock.site(), stock.firstSensor(), stock.sensors()));
    String figure = "database alone (pages only, no REST call): " + database;
    told("latest of 1 000 devices", 20, figure, database);
  }

  private Answers overHttps(Answers.Question question) throws Exception {
    return Answers.to(n -> api.prepare(), question, times);
  }

  private Answers ofDatabase(Answers.Question question) throws Exception {
    return Answers.to(n -> {}, question, times);
  }

  private void told(String name, double aim, Answers answers, Answers database) {
    told(name, aim, figure(answers, database), answers);
  }

  private void told(String name, double aim, String figure, Answers decisive) {
    progress.say(name + ": " + figure);
    report.aim(name, String.format("p95 < %.0f ms", aim), figure, decisive.p95() < aim);
  }

  private void told(String name, Answers answers, Answers database) {
    String figure = figure(answers, database);
    progress.say(name + ": " + figure);
    report.figure(name, figure);
  }

  private String figure(Answers answers, Answers database) {
    return String.format(
        "over HTTPS: %s, %.2f MB of JSON; database alone: %s", answers, bytes / 1e6, database);
  }

  private void get(String path) throws Exception {
    bytes = api.get(path);
  }

  private long sensor(Stock stock) {
    return stock.firstSensor() + random.nextInt(stock.sensors());
  }

  /** A moment a day before the end at least. */
  private Instant moment(Stock stock) {
    return stock.start().plusSeconds(random.nextInt((int) (stock.seconds() - DAY)));
  }

  private static String times(Instant from, long seconds) {
    return "from=" + from + "&to=" + from.plusSeconds(seconds);
  }

  @Override
  public void close() throws SQLException {
    store.close();
  }
}
