package org.openpowerradar.appliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.appliance.host.CannotStartException;

class OptionsTest {
  private static final List<String> NAMES =
      List.of(
          "powerradar.var",
          "powerradar.portBase",
          "powerradar.demo.days",
          "powerradar.demo.legacy");
  private String root;

  @BeforeEach
  void setRoot() {
    root = System.setProperty("powerradar.root", "/checkout");
  }

  @AfterEach
  void clear() {
    NAMES.forEach(System::clearProperty);
    if (root == null) {
      System.clearProperty("powerradar.root");
    } else {
      System.setProperty("powerradar.root", root);
    }
  }

  @Test
  void ofSystemProperties_whenNoneIsSet_thenLoopbackAndVarInTheCheckout() {
    Options options = Options.ofSystemProperties();

    assertEquals(Path.of("/checkout/var"), options.var());
    assertEquals(OptionalInt.empty(), options.portBase());
    assertEquals("127.0.0.1", options.reach().bind());
    assertTrue(options.demo().bridges());
    assertEquals(30, options.demo().days());
    assertEquals(List.of(), options.demo().legacy());
  }

  @Test
  void ofSystemProperties_whenAllAreSet_thenTheySay() {
    System.setProperty("powerradar.var", "/elsewhere");
    System.setProperty("powerradar.portBase", "30000");
    System.setProperty("powerradar.demo.days", "3");
    System.setProperty("powerradar.demo.legacy", "927760, 17");

    Options options = Options.ofSystemProperties();

    assertEquals(Path.of("/elsewhere"), options.var());
    assertEquals(OptionalInt.of(30000), options.portBase());
    assertEquals(3, options.demo().days());
    assertEquals(List.of(927760L, 17L), options.demo().legacy());
  }

  @Test
  void ofSystemProperties_whenTheHistoryIsTooLong_thenRefused() {
    System.setProperty("powerradar.demo.days", "401");

    CannotStartException refusal =
        assertThrows(CannotStartException.class, Options::ofSystemProperties);

    assertEquals("powerradar.demo.days is at most 400.", refusal.getMessage());
  }

  @Test
  void ofSystemProperties_whenANumberIsNone_thenTheSentenceNamesTheProperty() {
    System.setProperty("powerradar.portBase", "many");

    CannotStartException refusal =
        assertThrows(CannotStartException.class, Options::ofSystemProperties);

    assertEquals("powerradar.portBase is no number in range: 'many'.", refusal.getMessage());
  }

  @Test
  void withFreePorts_whenTheDirectoryKeepsSome_thenThoseAreLeftToIt(@TempDir Path var)
      throws IOException {
    Options options = Options.in(Path.of("/checkout"), var);
    assertTrue(options.withFreePorts().portBase().isPresent());
    Files.createDirectory(var.resolve("state"));
    Files.writeString(var.resolve("state/port-base"), "23000");

    assertEquals(OptionalInt.empty(), options.withFreePorts().portBase());
  }
}
