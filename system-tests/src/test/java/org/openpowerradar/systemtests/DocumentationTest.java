package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("powerradar.root"));
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

  @Test
  void pathOfAReading_whenAStepIsNamed_thenItsFileExists() throws IOException {
    List<String> links = links(ROOT.resolve("docs/path-of-a-reading.md"));

    assertTrue(links.stream().filter(link -> link.endsWith(".java")).count() >= 12);
    assertEquals(List.of(), broken(ROOT.resolve("docs/path-of-a-reading.md")));
  }

  @Test
  void documents_whenTheyLinkToAFile_thenItExists() throws IOException {
    try (Stream<Path> documents = Files.walk(ROOT.resolve("docs"))) {
      List<String> broken =
          Stream.concat(
                  documents.filter(path -> path.toString().endsWith(".md")),
                  Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")))
              .flatMap(document -> broken(document).stream())
              .toList();

      assertEquals(List.of(), broken);
    }
  }

  @Test
  void decisionRecords_whenListed_thenNumbersAreUnique() throws IOException {
    try (Stream<Path> records = Files.list(ROOT.resolve("docs/adr"))) {
      List<String> twice =
          records
              .collect(Collectors.groupingBy(path -> path.getFileName().toString().substring(0, 4)))
              .entrySet()
              .stream()
              .filter(entry -> entry.getValue().size() > 1)
              .map(entry -> entry.getKey())
              .toList();

      assertEquals(List.of(), twice);
    }
  }

  @Test
  void mutants_whenTheSourcesChange_thenTheyStillApply() throws Exception {
    try (Stream<Path> mutants = Files.list(ROOT.resolve("system-tests/src/test/mutants"))) {
      List<String> stale = new ArrayList<>();
      for (Path mutant : mutants.filter(path -> path.toString().endsWith(".patch")).toList()) {
        Process git =
            new ProcessBuilder("git", "apply", "--check", mutant.toString())
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (git.waitFor() != 0) {
          stale.add(mutant.getFileName().toString());
        }
      }

      assertEquals(List.of(), stale);
    }
  }

  private static List<String> broken(Path document) {
    return links(document).stream()
        .filter(link -> !Files.exists(document.resolveSibling(link)))
        .map(link -> ROOT.relativize(document) + " -> " + link)
        .toList();
  }

  private static List<String> links(Path document) {
    try {
      Matcher matcher = LINK.matcher(Files.readString(document));
      return matcher.results().map(result -> result.group(1)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
