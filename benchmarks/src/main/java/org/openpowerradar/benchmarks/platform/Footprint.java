package org.openpowerradar.benchmarks.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory of a virtual machine after everything that can be collected was collected.
 *
 * @param heap objects of Java that are in use [KiB]
 * @param resident of the process, native memory included [KiB]
 */
public record Footprint(long heap, long resident) {
  private static final Pattern OBJECTS = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
  private static final long KIB = 1_024;
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /** Of a running one. */
  public static Footprint of(long pid) throws IOException, InterruptedException {
    long heap = number(OBJECTS, jcmd(pid, "GC.class_histogram")) / KIB; // collects before
    String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    return new Footprint(heap, number(RESIDENT, status));
  }

  private static long number(Pattern pattern, String text) throws IOException {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("No " + pattern + " in " + text);
    }
    return Long.parseLong(found.group(1));
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }

  /** Growth of the heap since {@code before}, for each of so many [KiB]. */
  public double heapEach(Footprint before, int count) {
    return (heap - before.heap) / (double) count;
  }

  /** Growth of the process since {@code before}, for each of so many [KiB]. */
  public double residentEach(Footprint before, int count) {
    return (resident - before.resident) / (double) count;
  }
}
