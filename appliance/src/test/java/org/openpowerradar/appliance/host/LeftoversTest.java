package org.openpowerradar.appliance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
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
  void end_whenNothingRuns_thenSaysSo() {
    assertFalse(leftovers().end());
  }

  @Test
  void end_whenAProgramStayed_thenItIsEnded() {
    ChildProcess orphan = children.start("orphan", LONG, Map.of());

    boolean any = leftovers().end();

    assertTrue(any);
    assertTrue(orphan.awaitEnd(SOON));
  }

  @Test
  void end_whenWhatAProgramStartedOutlivedIt_thenThatIsEndedToo() throws Exception {
    ChildProcess parent =
        children.start("parent", List.of("sh", "-c", "setsid sleep 300 & echo $!"), Map.of());
    assertTrue(parent.awaitEnd(SOON));
    ProcessHandle grandchild = process(Files.readString(var.log("parent")));
    assertTrue(grandchild.isAlive());

    boolean any = leftovers().end();

    assertTrue(any);
    assertTrue(Await.until(SOON, () -> !runs(grandchild)));
  }

  @Test
  void end_whenAProgramIsDeafToRequests_thenItIsKilled() {
    List<String> deaf = List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done");
    ChildProcess orphan = children.start("deaf", deaf, Map.of());
    assertTrue(Await.until(SOON, () -> var.log("deaf").toFile().length() > 0));

    boolean any = leftovers().end();

    assertTrue(any);
    assertTrue(orphan.awaitEnd(SOON));
  }

  @Test
  void end_whenAProgramBelongsToAnotherDirectory_thenItIsLeftAlone() {
    try (VarDirectory other = VarDirectory.open(directory.resolve("var2"));
        Children others = new Children(other)) {
      ChildProcess innocent = others.start("innocent", LONG, Map.of());

      boolean any = leftovers().end();

      assertFalse(any);
      assertTrue(innocent.isAlive());
    }
  }

  @Test
  void end_whenTheApplianceWasKilledWhileItStoppedAProgram_thenTheProgramIsEnded()
      throws Exception {
    Process appliance = StoppingAppliance.start(directory.resolve("killed"));
    ProcessHandle server = process(StoppingAppliance.awaitAsked(directory.resolve("killed")));
    appliance.destroyForcibly().waitFor(SOON.toSeconds(), TimeUnit.SECONDS);
    assertTrue(runs(server));

    try (VarDirectory again = VarDirectory.open(directory.resolve("killed"))) {
      boolean any = new Leftovers(again.root(), Duration.ofSeconds(1)).end();

      assertTrue(any);
      assertFalse(runs(server));
      assertEquals(137, appliance.exitValue());
    }
  }

  private Leftovers leftovers() {
    return new Leftovers(var.root(), Duration.ofSeconds(1));
  }

  private static ProcessHandle process(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
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
