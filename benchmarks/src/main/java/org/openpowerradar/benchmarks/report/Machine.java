package org.openpowerradar.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** On what it was measured. */
public final class Machine {
  private static final double KIB_A_GIB = 1_048_576;

  private Machine() {}

  /** Processor, memory and kernel, a line. */
  public static String description() {
    String model = value("/proc/cpuinfo", "model name");
    double memory = Long.parseLong(value("/proc/meminfo", "MemTotal").split(" ")[0]) / KIB_A_GIB;
    return String.format(
        "%d x %s, %.0f GiB, Linux %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        model,
        memory,
        System.getProperty("os.version"),
        System.getProperty("java.version"));
  }

  /** Load average of the last minute: what else ran, and the benchmark itself. */
  public static double load() {
    return Double.parseDouble(lines("/proc/loadavg").get(0).split(" ")[0]);
  }

  private static String value(String file, String key) {
    return lines(file).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
