package org.openpowerradar.appliance.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A JVM of its own that stops a program which takes for ever to end, so that it can be killed. */
final class StoppingAppliance {
  private static final String SERVER = "server";

  private StoppingAppliance() {}

  static Process start(Path directory) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            StoppingAppliance.class.getName(),
            directory.toString())
        .inheritIO()
        .start();
  }

  /** Waits until the program was asked to end; returns its process id. */
  static String awaitAsked(Path directory) throws IOException {
    Path log = directory.resolve("log").resolve(SERVER + ".log");
    assertTrue(Await.until(Duration.ofSeconds(60), () -> read(log).contains("asked")));
    return read(log).lines().findFirst().orElseThrow();
  }

  /** Starts the program in the directory of the first argument, and stops it once it runs. */
  public static void main(String... arguments) {
    VarDirectory var = VarDirectory.open(Path.of(arguments[0]));
    Children children = new Children(var);
    String deaf = "trap 'echo asked' TERM; echo $$; while :; do sleep 1; done";
    children.start(SERVER, List.of("sh", "-c", deaf), Map.of());
    Await.until(Duration.ofSeconds(60), () -> !read(var.log(SERVER)).isEmpty());
    children.stop(SERVER);
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException notYet) {
      return "";
    }
  }
}
