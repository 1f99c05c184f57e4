package org.openpowerradar.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where Payara spends its processor time while something runs: samples of the flight recorder. */
public final class Profile {
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final String OURS = "org.openpowerradar";
  private static final int LINES = 12;
  private static final double PERCENT = 100;

  private final MeasuredPlatform platform;

  /** Of the Payara of {@code platform}. */
  public Profile(MeasuredPlatform platform) {
    this.platform = platform;
  }

  /**
   * Runs {@code work} under the recorder.
   *
   * @param name of the recording and of its file
   * @return tables of processor time by thread, and of samples of Java code: methods at the top of
   *     the stack, and methods of the product
   */
  public String of(String name, Meter.Work work) throws Exception {
    Path file = platform.var().resolve(name + ".jfr");
    jcmd("JFR.start", "name=" + name, "settings=profile");
    ThreadTimes before = ThreadTimes.of(platform.payara());
    work.run();
    Map<String, Double> threads = ThreadTimes.of(platform.payara()).sharesSince(before);
    jcmd("JFR.stop", "name=" + name, "filename=" + file);
    List<RecordedEvent> samples =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals(SAMPLE))
            .filter(event -> event.getStackTrace() != null)
            .toList();
    List<String> tables = new ArrayList<>();
    tables.add("**Payara, " + name + "**, " + samples.size() + " samples");
    tables.add(table("threads, of all processor time", threads));
    tables.add(table("methods at the top", samples, Profile::top));
    tables.add(table("methods of the product, with all they call", samples, Profile::ours));
    return String.join("\n\n", tables);
  }

  private static String table(
      String title, List<RecordedEvent> samples, Function<RecordedEvent, String> what) {
    Map<String, Double> counts = new HashMap<>();
    samples.forEach(sample -> counts.merge(what.apply(sample), 1.0 / samples.size(), Double::sum));
    return table(title, counts);
  }

  private static String table(String title, Map<String, Double> shares) {
    List<String> lines = new ArrayList<>(List.of("| " + title + " | % |", "|---|---|"));
    shares.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(LINES)
        .forEach(
            share ->
                lines.add(
                    String.format("| %s | %.0f |", share.getKey(), PERCENT * share.getValue())));
    return String.join("\n", lines);
  }

  private static String top(RecordedEvent sample) {
    return name(sample.getStackTrace().getFrames().get(0));
  }

  /** The innermost method of the product. */
  private static String ours(RecordedEvent sample) {
    return sample.getStackTrace().getFrames().stream()
        .filter(frame -> frame.getMethod().getType().getName().startsWith(OURS))
        .findFirst()
        .map(Profile::name)
        .orElse("none");
  }

  private static String name(RecordedFrame frame) {
    String type = frame.getMethod().getType().getName();
    return "`"
        + type.substring(type.lastIndexOf('.') + 1)
        + "."
        + frame.getMethod().getName()
        + "`";
  }

  private void jcmd(String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(Long.toString(platform.payara()));
    line.addAll(List.of(command));
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", line) + " failed");
    }
  }
}
