package org.openpowerradar.benchmarks.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much processor time a process has used, as {@code /proc/PID/stat} tells. */
public final class Cpu {
  private static final double TICKS = 100; // a second, on every Linux
  private static final int UTIME = 11; // fields behind the name
  private static final int STIME = 12;

  private final long pid;

  /** That of a running process. */
  public Cpu(long pid) {
    this.pid = pid;
  }

  /** That of this process. */
  public static Cpu own() {
    return new Cpu(ProcessHandle.current().pid());
  }

  /** User and system time so far [s]. */
  public double seconds() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
