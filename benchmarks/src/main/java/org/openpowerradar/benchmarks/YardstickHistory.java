package org.openpowerradar.benchmarks;

import java.util.List;
import org.openpowerradar.benchmarks.load.SensorTrace;
import org.openpowerradar.benchmarks.peer.InfluxServer;
import org.openpowerradar.benchmarks.platform.Cpu;
import org.openpowerradar.benchmarks.platform.Meter;
import org.openpowerradar.benchmarks.platform.Sample;
import org.openpowerradar.benchmarks.question.Questions.Stock;
import org.openpowerradar.benchmarks.question.YardstickQuestions;
import org.openpowerradar.benchmarks.report.Report;
import org.openpowerradar.benchmarks.report.Samples;

/**
 * The readings of the day and of the month of {@link History} in the yardstick, and asked there.
 */
final class YardstickHistory {
  private static final int SLICE = 50_000; // readings of each trace

  private final Bench bench;
  private final InfluxServer server;
  private final Meter meter;
  private final Samples samples = new Samples();

  YardstickHistory(Bench bench, InfluxServer server) {
    this.bench = bench;
    this.server = server;
    this.meter = new Meter(new Cpu(bench.platform().payara()), new Cpu(server.pid()));
  }

  /** Stores both, then asks. */
  void run(Report report, History history) throws Exception {
    long before = server.bytes();
    store(history.day(), history.tracesOfDay());
    store(history.month(), history.tracesOfMonth());
    long readings = samples.all().stream().mapToLong(Sample::readings).sum();
    report.rates("InfluxDB 1.6, the day and the month of the history", samples);
    YardstickQuestions questions =
        new YardstickQuestions(server, bench.progress(), report, bench.sizes().queries());
    questions.day(history.day());
    questions.month(history.month());
    questions.latest(history.day());
    double bytes = (server.bytes() - before) / (double) readings;
    report.figure(
        "InfluxDB: bytes a reading on disk after the questions", String.format("%.2f B", bytes));
  }

  private void store(Stock stock, List<SensorTrace> traces) throws Exception {
    String measurement = YardstickQuestions.measurement(stock);
    int size = traces.get(0).size();
    for (int first = 0; first < size; first += SLICE) {
      int end = Math.min(size, first + SLICE);
      List<byte[]> batches = InfluxServer.prepare(measurement, traces, first, end);
      long readings = (long) (end - first) * traces.size();
      samples.add(
          meter.measure(
              () -> {
                server.write(batches);
                return readings;
              }));
    }
    bench.progress().say("InfluxDB: stored " + measurement);
  }
}
