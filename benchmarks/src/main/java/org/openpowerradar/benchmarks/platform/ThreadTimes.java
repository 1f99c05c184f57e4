package org.openpowerradar.benchmarks.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time of the threads of a process by their names, as {@code /proc/PID/task} tells: those
 * of the virtual machine and what the kernel does for a thread are counted too.
 *
 * @param ticks by name, digits left out [1/100 s]
 */
record ThreadTimes(Map<String, Long> ticks) {
  private static final int UTIME = 11; // fields behind the name
  private static final int STIME = 12;

  /** So far. */
  static ThreadTimes of(long pid) {
    Map<String, Long> ticks = new HashMap<>();
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      threads.forEach(thread -> add(thread, ticks));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ThreadTimes(ticks);
  }

  private static void add(Path thread, Map<String, Long> ticks) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long time = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
      ticks.merge(name.replaceAll("[0-9]+", "#"), time, Long::sum);
    } catch (IOException ended) {
      // its time is not needed: threads that work live long
    }
  }

  /** Share of each name of the time since {@code before} [0..1]. */
  Map<String, Double> sharesSince(ThreadTimes before) {
    Map<String, Double> spent = new HashMap<>();
    ticks.forEach(
        (name, time) -> spent.put(name, Math.max(0.0, time - before.ticks.getOrDefault(name, 0L))));
    double all = Math.max(1, spent.values().stream().mapToDouble(Double::doubleValue).sum());
    spent.replaceAll((name, time) -> time / all);
    return spent;
  }
}
