package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of Debian that attacks or examines; without it a test is skipped, in CI it fails. */
record Tool(Path program, Path input) {
  private static final Path NOTHING = Path.of("/dev/null");

  /** The tool of a name, if this machine has it. */
  static Tool named(String name) {
    Path user = Path.of("/usr/bin", name);
    Path program = Files.exists(user) ? user : Path.of("/usr/sbin", name);
    if (!Files.isExecutable(program) && Boolean.parseBoolean(System.getenv("CI"))) {
      fail("This machine has no " + program);
    }
    assumeTrue(Files.isExecutable(program), "This machine has no " + program);
    return new Tool(program, NOTHING);
  }

  /** Runs it to its end, and returns what it said; tools like these exit with what they found. */
  String run(String... arguments) throws IOException, InterruptedException {
    return say(arguments).output();
  }

  /**
   * What it left.
   *
   * @param exit its exit code
   * @param output all it said
   */
  record Said(int exit, String output) {}

  /** The same tool with a file for its input. */
  Tool reading(Path file) {
    return new Tool(program, file);
  }

  /** Runs it to its end. */
  Said say(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectInput(input.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), said);
  }

  /** The same on a thread of its own. */
  String runUnchecked(String... arguments) {
    try {
      return run(arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
