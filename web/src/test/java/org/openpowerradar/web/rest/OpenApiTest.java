package org.openpowerradar.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description that the portal serves names exactly the calls that exist. */
class OpenApiTest {

  private static final Pattern PATH = Pattern.compile("(?m)^  (/[a-z{}/-]+):$");

  @Test
  void description_thenSamePathsAsTheResources() throws IOException {
    String yaml = Files.readString(java.nio.file.Path.of("src/main/webapp/api/openapi.yaml"));
    Set<String> described = new TreeSet<>();
    for (Matcher matcher = PATH.matcher(yaml); matcher.find(); ) {
      described.add(matcher.group(1));
    }

    assertEquals(existing(), described);
  }

  private static Set<String> existing() {
    return new RestInterface()
        .getClasses().stream()
            .filter(resource -> resource.isAnnotationPresent(Path.class))
            .flatMap(
                resource ->
                    Set.of(resource.getDeclaredMethods()).stream()
                        .filter(OpenApiTest::isCall)
                        .map(method -> address(resource, method)))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isCall(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static String address(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    return resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
  }
}
