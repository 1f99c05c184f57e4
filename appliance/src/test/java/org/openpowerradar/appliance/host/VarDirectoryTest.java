package org.openpowerradar.appliance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VarDirectoryTest {
  @TempDir private Path directory;

  @Test
  void open_whenMade_thenOnlyItsOwnerMayLookInside() throws IOException {
    try (VarDirectory var = VarDirectory.open(directory.resolve("new/var"))) {
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(var.root())));
    }
  }

  @Test
  void open_whenAnotherHasIt_thenOneSentence() {
    try (VarDirectory held = VarDirectory.open(directory.resolve("var"))) {
      CannotStartException refusal =
          assertThrows(CannotStartException.class, () -> VarDirectory.open(held.root()));

      assertEquals(
          "Another appliance runs on " + held.root() + ": end it, or choose -Dpowerradar.var=DIR.",
          refusal.getMessage());
    }
  }

  @Test
  void recall_whenRemembered_thenTheNextStartKnowsIt() {
    try (VarDirectory var = VarDirectory.open(directory.resolve("var"))) {
      var.remember("fact", "yes");
    }
    try (VarDirectory again = VarDirectory.open(directory.resolve("var"))) {
      assertEquals("yes", again.recall("fact"));
      assertEquals("", again.recall("other"));
    }
  }
}
