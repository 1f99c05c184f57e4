package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A package is small enough to be read as a whole, in every module. Counted in the sources, because
 * no module sees the classes of all others.
 */
class PackageSizeTest {
  private static final Path ROOT = Path.of(System.getProperty("powerradar.root"));
  private static final String SOURCES = "src/main/java";
  private static final String ROOT_PACKAGE = "org.openpowerradar.";
  private static final int MOST = 15;

  /** Larger than they should be: none may grow; whoever makes one smaller lowers its number. */
  private static final Map<String, Long> STILL_LARGER =
      Map.ofEntries(
          Map.entry("connector.net", 17L),
          Map.entry("connector.session", 32L),
          Map.entry("energy.control", 31L),
          Map.entry("meter.control.file", 24L),
          Map.entry("protocol.message", 39L),
          Map.entry("reading.control.chunk", 22L),
          Map.entry("softwarebridge.cloud", 25L),
          Map.entry("softwarebridge.command", 17L),
          Map.entry("softwarebridge.radio", 18L),
          Map.entry("web.rest", 32L));

  @Test
  void packages_whenMoreClassesThanTheyMayHave_thenNone() throws IOException {
    Map<String, Long> sizes = sizes();

    assertEquals(Map.of(), only(sizes, name -> sizes.get(name) > allowed(name)));
  }

  @Test
  void packages_whenListedAsLarger_thenTheyStillAre() throws IOException {
    Map<String, Long> sizes = sizes();

    assertEquals(
        Map.of(), only(STILL_LARGER, name -> sizes.getOrDefault(ROOT_PACKAGE + name, 0L) <= MOST));
  }

  private static long allowed(String name) {
    return STILL_LARGER.getOrDefault(name.substring(ROOT_PACKAGE.length()), (long) MOST);
  }

  private static Map<String, Long> only(Map<String, Long> sizes, Predicate<String> name) {
    Map<String, Long> found = new TreeMap<>(sizes);
    found.keySet().removeIf(name.negate());
    return found;
  }

  private static Map<String, Long> sizes() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path sources : modules.map(module -> module.resolve(SOURCES)).toList()) {
        if (Files.isDirectory(sources)) {
          sizes.putAll(sizes(sources));
        }
      }
    }
    return sizes;
  }

  private static Map<String, Long> sizes(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .collect(Collectors.groupingBy(file -> packageOf(sources, file), Collectors.counting()));
    }
  }

  private static String packageOf(Path sources, Path file) {
    return sources.relativize(file.getParent()).toString().replace('/', '.');
  }
}
