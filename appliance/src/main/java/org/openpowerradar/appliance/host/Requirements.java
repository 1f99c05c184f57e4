package org.openpowerradar.appliance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the machine must offer.
 *
 * @param javaVersion specification version, such as 17
 * @param system name of the operating system and the processor, such as "Linux amd64"
 * @param memory available memory in bytes
 * @param disk free bytes on the disk of the var directory
 */
public record Requirements(String javaVersion, String system, long memory, long disk) {
  private static final long GIB = 1L << 30;
  private static final long MEMORY = 3 * GIB;
  private static final long DISK = 3 * GIB;
  private static final Path MEMORY_OF_THE_MACHINE = Path.of("/proc/meminfo");
  private static final Path LIMIT_OF_THE_GROUP = Path.of("/sys/fs/cgroup/memory.max");

  /** What this machine offers to an appliance in the given directory. */
  public static Requirements ofThisMachine(Path var) {
    try {
      return new Requirements(
          System.getProperty("java.specification.version"),
          System.getProperty("os.name") + " " + System.getProperty("os.arch"),
          Files.exists(MEMORY_OF_THE_MACHINE) ? availableMemory() : Long.MAX_VALUE,
          Files.getFileStore(var).getUsableSpace());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Checks all but the disk, which only the first start fills.
   *
   * @throws CannotStartException saying in one sentence what is missing
   */
  public void require() {
    if (!javaVersion.equals("17")) {
      refuse("PowerRadar runs on JDK 17, this is %s: point JAVA_HOME at a JDK 17.", javaVersion);
    }
    if (!system.equals("Linux amd64")) {
      refuse("The appliance needs Linux on x86-64, this is %s.", system);
    }
    if (memory < MEMORY) {
      refuse(
          "The appliance needs 3 GiB of available memory, there are %.1f: end other programs.",
          inGib(memory));
    }
  }

  /**
   * Checks the room for servers, databases and history.
   *
   * @throws CannotStartException when there is too little
   */
  public void requireDisk() {
    if (disk < DISK) {
      refuse(
          "The first start needs 3 GiB on the disk of the var directory, there are %.1f: make room,"
              + " or choose another place with -Dpowerradar.var=DIR.",
          inGib(disk));
    }
  }

  private static void refuse(String sentence, Object value) {
    throw new CannotStartException(String.format(Locale.ROOT, sentence, value));
  }

  private static double inGib(long bytes) {
    return (double) bytes / GIB;
  }

  private static long availableMemory() throws IOException {
    long machine;
    try (Stream<String> lines = Files.lines(MEMORY_OF_THE_MACHINE)) {
      machine =
          lines
              .filter(line -> line.startsWith("MemAvailable:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
              .findFirst()
              .orElse(Long.MAX_VALUE);
    }
    return number(LIMIT_OF_THE_GROUP).map(limit -> Math.min(machine, limit)).orElse(machine);
  }

  private static Optional<Long> number(Path file) {
    try {
      return Optional.of(Files.readString(file).strip())
          .filter(text -> text.matches("\\d{1,18}"))
          .map(Long::parseLong);
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
