package org.openpowerradar.appliance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
  private static final List<String> LONG = List.of("sleep", "300");
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path directory;
  private VarDirectory var;
  private Children children;

  @BeforeEach
  void open() {
    var = VarDirectory.open(directory.resolve("var"));
    children = new Children(var);
  }

  @AfterEach
  void end() {
    children.close();
    var.close();
  }

  @Test
  void start_whenRunning_thenInASessionOfItsOwn() throws IOException {
    ChildProcess child = children.start("sleeper", LONG, Map.of());

    String status = Files.readString(Path.of("/proc", Long.toString(child.handle().pid()), "stat"));
    String session = status.substring(status.lastIndexOf(')') + 2).split(" ")[3];
    assertEquals(Long.toString(child.handle().pid()), session);
  }

  @Test
  void hasWritten_whenOnlyAnEarlierProgramWroteIt_thenNot() {
    children.run("speaker", List.of("echo", "ready"), Map.of());

    ChildProcess child = children.start("speaker", LONG, Map.of());
    assertFalse(child.hasWritten("ready"));
    children.run("speaker", List.of("echo", "ready"), Map.of());
    assertTrue(child.hasWritten("ready"));
  }

  @Test
  void stop_whenItEndsOnRequest_thenNothingIsLeft() {
    ChildProcess child = children.start("sleeper", LONG, Map.of());

    children.stop("sleeper");

    assertFalse(child.isAlive());
    assertFalse(new Children(var).endLeftovers());
  }

  @Test
  void stop_whenAToolKnowsHow_thenTheToolEndsItEvenAfterClosing() {
    ChildProcess child = children.start("server", LONG, Map.of());
    children.refuseMore();

    children.stop("server", "tool", List.of("sh", "-c", "kill " + child.handle().pid()));

    assertFalse(child.isAlive());
  }

  @Test
  void stop_whenTheToolFails_thenTheChildIsEndedAllTheSame() {
    ChildProcess child = children.start("server", LONG, Map.of());

    children.stop("server", "tool", List.of("false"));

    assertFalse(child.isAlive());
  }

  @Test
  void kill_whenItStartedOthers_thenTheyEndToo() {
    ChildProcess child =
        children.start("family", List.of("sh", "-c", "sleep 300 & wait"), Map.of());
    Await.until(SOON, () -> child.handle().descendants().findAny().isPresent());
    List<ProcessHandle> others = child.handle().descendants().toList();

    children.kill("family");

    assertEquals(1, others.size());
    assertTrue(Await.until(SOON, () -> others.stream().noneMatch(ChildrenTest::runs)));
  }

  @Test
  void run_whenTheProgramFails_thenTheSentenceNamesItsLog() {
    CannotStartException refusal =
        assertThrows(
            CannotStartException.class, () -> children.run("tool", List.of("false"), Map.of()));

    assertEquals("tool failed: see " + var.log("tool") + ".", refusal.getMessage());
  }

  @Test
  void output_whenRepeated_thenHoldsTheLinesOfTheLastRunOnly() {
    children.output("tool", List.of("echo", "first"));

    assertEquals(List.of("second"), children.output("tool", List.of("echo", "second")));
  }

  @Test
  void start_afterClosing_thenRefused() {
    children.refuseMore();

    assertThrows(CannotStartException.class, () -> children.start("late", LONG, Map.of()));
  }

  private static boolean runs(ProcessHandle process) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException gone) {
      return false;
    }
  }
}
