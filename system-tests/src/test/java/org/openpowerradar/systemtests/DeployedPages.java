package org.openpowerradar.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.openpowerradar.systemtests.crawl.Ground;

/**
 * The pages in the deployed archive.
 *
 * @param addresses such as {@code /app/home}
 */
record DeployedPages(List<String> addresses) {
  static DeployedPages of(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    try (ZipFile ear = new ZipFile(root.resolve("ear/target/powerradar.ear").toFile())) {
      for (ZipEntry entry : ear.stream().filter(each -> each.getName().endsWith(".war")).toList()) {
        try (InputStream in = ear.getInputStream(entry);
            ZipInputStream war = new ZipInputStream(in)) {
          for (ZipEntry each = war.getNextEntry(); each != null; each = war.getNextEntry()) {
            if (each.getName().matches("app/.*\\.xhtml")) {
              found.add("/" + each.getName().replace(".xhtml", ""));
            }
          }
        }
      }
    }
    return new DeployedPages(found);
  }

  /** Those that no link led to; pages of problems are answers, not addresses. */
  List<String> unseen(Ground ground) {
    Set<String> seen =
        Stream.of(ground.own(), ground.foreign(), ground.platform())
            .flatMap(map -> map.pages().keySet().stream())
            .map(address -> address.split("\\?", 2)[0])
            .collect(Collectors.toSet());
    return addresses.stream()
        .filter(address -> !address.startsWith("/app/problem/"))
        .filter(address -> !seen.contains(address))
        .toList();
  }
}
