package org.openpowerradar.benchmarks.question;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
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
  private static final String OVER_HTTPS = "over HTTPS: ";
  private static final String OF_DATABASE = "; database alone: ";

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
    long span = 24 * HOUR;
    Answers answers =
        overHttps(
            n -> {
              Instant from = moment(stock, span);
              get("/sensors/" + sensor(stock) + "/readings?" + times(from, span));
            });
    Answers database =
        ofDatabase(
            n -> {
              long hour = moment(stock, span).getEpochSecond() / HOUR;
              store.chunks(store.stream(sensor(stock)), hour, hour + 25);
            });
    told("a day of one device, raw", 10, answers, database);
  }

  /** Energy of a site, every device and their sum, at a resolution. */
  public void energy(String name, Stock stock, String resolution, double aim) throws Exception {
    String path = "/sites/" + stock.site() + "/energy?" + times(stock.start(), stock.seconds());
    Answers answers = overHttps(n -> get(path + "&resolution=" + resolution));
    Answers database =
        ofDatabase(
            n -> {
              for (int i = 0; i < stock.sensors(); i++) {
                store.buckets(
                    store.stream(stock.firstSensor() + i),
                    stock.start().getEpochSecond(),
                    stock.end().getEpochSecond());
              }
            });
    told(name, aim, answers, database);
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
    String size = String.format(", %.1f MB of JSON", bytes / 1e6);
    told(name, aim, OVER_HTTPS + answers + size + OF_DATABASE + database, answers);
  }

  private void told(String name, double aim, String figure, Answers decisive) {
    progress.say(name + ": " + figure);
    report.aim(name, String.format("p95 < %.0f ms", aim), figure, decisive.p95() < aim);
  }

  private void get(String path) throws Exception {
    bytes = api.get(path);
  }

  private long sensor(Stock stock) {
    return stock.firstSensor() + random.nextInt(stock.sensors());
  }

  private Instant moment(Stock stock, long span) {
    return stock.start().plusSeconds(random.nextInt((int) (stock.seconds() - span)));
  }

  private static String times(Instant from, long seconds) {
    return "from=" + from + "&to=" + from.plusSeconds(seconds);
  }

  @Override
  public void close() throws SQLException {
    store.close();
  }
}
