package org.openpowerradar.web.rest.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.rest.RestInterface;

/** What the description calls an export, or answers as a table, is on record, and nothing else. */
class ExportedCallsTest {
  private static final java.nio.file.Path DESCRIPTION =
      java.nio.file.Path.of("src/main/webapp/api/openapi.yaml");

  private static final String EXPORT =
      " +x-export: true| +(text/csv|application/[a-z.-]*sheet|application/zip):.*";

  @Test
  void description_thenItsExportsAreTheCallsOnRecord() throws IOException {
    assertEquals(described(), onRecord());
  }

  private static Set<String> described() throws IOException {
    Set<String> exports = new TreeSet<>();
    String path = "";
    String method = "";
    for (String line : Files.readAllLines(DESCRIPTION)) {
      if (line.matches("  /[a-z{}/-]+:")) {
        path = line.strip().replaceAll(":$", "");
      } else if (line.matches("    (get|put|post|delete):")) {
        method = line.strip().replaceAll(":$", "").toUpperCase(Locale.ROOT);
      } else if (line.matches(EXPORT)) {
        exports.add(method + " " + path);
      }
    }
    return exports;
  }

  private static Set<String> onRecord() {
    return new RestInterface()
        .getClasses().stream()
            .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Exported.class))
            .map(method -> method(method) + " " + address(method))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String method(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(each -> each != null)
        .map(HttpMethod::value)
        .findFirst()
        .orElseThrow();
  }

  private static String address(Method method) {
    Path below = method.getAnnotation(Path.class);
    return method.getDeclaringClass().getAnnotation(Path.class).value()
        + (below == null ? "" : "/" + below.value());
  }
}
