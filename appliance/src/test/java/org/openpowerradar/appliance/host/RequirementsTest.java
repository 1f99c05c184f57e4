package org.openpowerradar.appliance.host;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsTest {
  private static final long GIB = 1L << 30;
  private static final Requirements GOOD = new Requirements("17", "Linux amd64", 4 * GIB, 9 * GIB);

  @Test
  void require_whenAllIsThere_thenNothingIsSaid() {
    assertDoesNotThrow(GOOD::require);
    assertDoesNotThrow(GOOD::requireDisk);
  }

  @Test
  void require_whenTheJdkIsAnother_thenOneSentence() {
    Requirements other = new Requirements("25", GOOD.system(), GOOD.memory(), GOOD.disk());

    assertEquals(
        "PowerRadar runs on JDK 17, this is 25: point JAVA_HOME at a JDK 17.", refusal(other));
  }

  @Test
  void require_whenTheSystemIsAnother_thenOneSentence() {
    Requirements other = new Requirements("17", "Mac OS X aarch64", GOOD.memory(), GOOD.disk());

    assertEquals("The appliance needs Linux on x86-64, this is Mac OS X aarch64.", refusal(other));
  }

  @Test
  void require_whenMemoryIsShort_thenOneSentence() {
    Requirements small = new Requirements("17", GOOD.system(), GIB + GIB / 2, GOOD.disk());

    assertEquals(
        "The appliance needs 3 GiB of available memory, there are 1.5: end other programs.",
        refusal(small));
  }

  @Test
  void requireDisk_whenTheDiskIsFull_thenOneSentence() {
    Requirements full = new Requirements("17", GOOD.system(), GOOD.memory(), GIB);

    CannotStartException refusal = assertThrows(CannotStartException.class, full::requireDisk);

    assertTrue(refusal.getMessage().contains("there are 1.0"));
  }

  @Test
  void ofThisMachine_whenAsked_thenSaysWhatItHas(@TempDir Path directory) {
    Requirements machine = Requirements.ofThisMachine(directory);

    assertTrue(machine.memory() > 0);
    assertTrue(machine.disk() > 0);
  }

  private static String refusal(Requirements machine) {
    return assertThrows(CannotStartException.class, machine::require).getMessage();
  }
}
