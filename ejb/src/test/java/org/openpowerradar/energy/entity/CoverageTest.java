package org.openpowerradar.energy.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CoverageTest {
  @Test
  void ofMillis_whenSecondsAreSplit_thenTheyStillAddUp() {
    Coverage coverage = Coverage.ofMillis(300_400, 300_400, 299_200, 0);

    assertEquals(new Coverage(301, 300, 299, 0), coverage);
    assertEquals(900, coverage.totalSeconds());
  }

  @Test
  void knownSeconds_whenSomeAreMissing_thenTheOthers() {
    assertEquals(6, new Coverage(1, 2, 3, 4).knownSeconds());
  }
}
