package org.openpowerradar.benchmarks.peer;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.appliance.host.Programs;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.benchmarks.load.SensorTrace;

/**
 * A time-series database as the yardstick: InfluxDB 1.6 of the system, with an index on disk, every
 * write forced to disk before it is answered, two connections.
 */
public final class InfluxServer implements AutoCloseable {
  private static final int CONNECTIONS = 2;
  private static final int POINTS = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String DATABASE = "benchmark";
  private static final String SETTINGS =
      """
      reporting-disabled = true
      bind-address = "127.0.0.1:%2$d"
      [meta]
        dir = "%1$s/meta"
      [data]
        dir = "%1$s/data"
        wal-dir = "%1$s/wal"
        index-version = "tsi1"
        wal-fsync-delay = "0s"
        query-log-enabled = false
      [monitor]
        store-enabled = false
      [http]
        bind-address = "127.0.0.1:%3$d"
        log-enabled = false
      """;

  private final Process process;
  private final Path directory;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private InfluxServer(Process process, Path directory, URI address) {
    this.process = process;
    this.directory = directory;
    this.address = address;
  }

  /**
   * Starts the server; installs the package where that needs no question.
   *
   * @param directory where it keeps its data; emptied
   * @param port first of two ports
   * @return empty where there is none and none can be installed
   */
  public static Optional<InfluxServer> start(Path directory, int port, Progress progress)
      throws IOException, InterruptedException {
    Optional<Path> program = program().or(() -> installed(progress));
    if (program.isEmpty()) {
      progress.say("InfluxDB: not there (Debian: apt-get install influxdb); left out");
      return Optional.empty();
    }
    Programs.delete(directory);
    Files.createDirectories(directory);
    Path settings = directory.resolve("influxdb.conf");
    Files.writeString(settings, SETTINGS.formatted(directory, port + 1, port));
    Process process =
        new ProcessBuilder(program.get().toString(), "-config", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(directory.toFile(), "log"))
            .start();
    InfluxServer server =
        new InfluxServer(process, directory, URI.create("http://127.0.0.1:" + port));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop influx"));
    if (!Await.until(PATIENCE, server::answers)) {
      throw new IOException("InfluxDB does not answer: see " + directory);
    }
    progress.say("InfluxDB: ready");
    return Optional.of(server);
  }

  private static Optional<Path> program() {
    return List.of("/usr/bin/influxd", "/usr/local/bin/influxd").stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installed(Progress progress) {
    if (!System.getProperty("user.name").equals("root")
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    progress.say("InfluxDB: installing the package influxdb");
    try {
      Process install =
          new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", "influxdb")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(new File("/dev/null"))
              .start();
      install.waitFor();
    } catch (IOException failed) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return program();
  }

  /** Id of its process. */
  public long pid() {
    return process.pid();
  }

  private boolean answers() {
    try {
      return post("/query?q=CREATE%20DATABASE%20" + DATABASE, new byte[0]) == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The readings in its line protocol, as {@code measurement}: batches of all bridges in turn. */
  public static List<byte[]> prepare(String measurement, List<SensorTrace> traces) {
    return prepare(measurement, traces, 0, traces.get(0).size());
  }

  /** The same of the readings from one number to another (without it) of each trace. */
  public static List<byte[]> prepare(
      String measurement, List<SensorTrace> traces, int from, int end) {
    List<byte[]> batches = new ArrayList<>();
    for (int first = from; first < end; first += POINTS) {
      for (SensorTrace trace : traces) {
        batches.add(text(measurement, trace, first, Math.min(end, first + POINTS)));
      }
    }
    return batches;
  }

  private static byte[] text(String measurement, SensorTrace trace, int first, int end) {
    StringBuilder text = new StringBuilder();
    for (int n = first; n < end; n++) {
      text.append(measurement).append(",sensor=").append(trace.sensor(n));
      text.append(" raw=").append(trace.raw(n)).append("i ").append(trace.instant(n)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes all batches; returns when the last is answered. */
  public void write(List<byte[]> batches) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int part = 0; part < CONNECTIONS; part++) {
        int own = part;
        parts.add(
            threads.submit(
                () -> {
                  write(batches, own);
                  return null;
                }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private void write(List<byte[]> batches, int part) throws IOException, InterruptedException {
    for (int i = part; i < batches.size(); i += CONNECTIONS) {
      int status = post("/write?precision=ms&db=" + DATABASE, batches.get(i));
      if (status != 204) {
        throw new IOException("InfluxDB answers " + status);
      }
    }
  }

  private int post(String path, byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  /**
   * Asks, and returns how many bytes the answer has.
   *
   * @param question in InfluxQL
   * @throws IOException if it answers anything but a result with rows
   */
  public int ask(String question) throws IOException, InterruptedException {
    String parameters = "epoch=ms&db=" + DATABASE + "&q=";
    String encoded = URLEncoder.encode(question, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/query?" + parameters + encoded))
            .timeout(PATIENCE)
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    if (!answer.contains("\"values\"")) {
      throw new IOException("InfluxDB answers " + answer);
    }
    return answer.length();
  }

  /** What its data takes on disk, with its log of writes [bytes]. */
  public long bytes() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
