package org.openpowerradar.energy.control.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;

class GroupUnitsTest {
  private static final Coverage ALL = new Coverage(900, 0, 0, 0);
  private static final Coverage OFF = new Coverage(0, 0, 900, 0);
  private static final Coverage HALF = new Coverage(450, 0, 0, 450);
  private static final Coverage NOTHING = new Coverage(0, 0, 0, 900);

  private static EnergyValue value(double wattHours, Coverage coverage) {
    double watts = coverage.knownSeconds() == 0 ? 0 : wattHours * 3_600 / coverage.knownSeconds();
    return new EnergyValue(wattHours, watts, watts / 230, watts, coverage);
  }

  @Test
  void of_whenOnlyAdded_thenSummedAsASiteIs() {
    EnergyValue sum = GroupUnits.of(List.of(value(100, ALL), value(20, HALF)), List.of());

    assertEquals(120, sum.wattHours());
    assertEquals(new Coverage(675, 0, 0, 225), sum.coverage());
  }

  @Test
  void of_whenAllAreKnown_thenTheDifference() {
    EnergyValue rest = GroupUnits.of(List.of(value(100, ALL)), List.of(value(30, ALL)));

    assertEquals(70, rest.wattHours());
    assertEquals(ALL, rest.coverage());
  }

  @Test
  void of_whenTheSubtractedIsOff_thenNothingIsTakenOff() {
    assertEquals(value(100, ALL), GroupUnits.of(List.of(value(100, ALL)), List.of(value(0, OFF))));
  }

  @Test
  void of_whenOneIsKnownForLessTime_thenAllOfItIsMissing() {
    EnergyValue missing = value(0, NOTHING);

    assertEquals(missing, GroupUnits.of(List.of(value(100, ALL)), List.of(value(15, HALF))));
    assertEquals(missing, GroupUnits.of(List.of(value(50, HALF)), List.of(value(30, ALL))));
    assertEquals(missing, GroupUnits.of(List.of(value(100, ALL)), List.of(value(0, NOTHING))));
  }

  @Test
  void of_whenAllMissTheSame_thenTheDifferenceOfTheRest() {
    EnergyValue rest = GroupUnits.of(List.of(value(50, HALF)), List.of(value(15, HALF)));

    assertEquals(35, rest.wattHours());
    assertEquals(HALF, rest.coverage());
  }

  @Test
  void of_whenTheSubtractedHasNoSensor_thenAllOfItIsMissing() {
    assertEquals(
        value(0, NOTHING), GroupUnits.of(List.of(value(100, ALL)), List.of(EnergyValue.NONE)));
  }

  @Test
  void of_whenNothingIsAddedAnyMore_thenMissing() {
    assertEquals(value(0, NOTHING), GroupUnits.of(List.of(), List.of(value(30, ALL))));
  }

  @Test
  void of_whenNothingHasHappenedYet_thenNothing() {
    assertEquals(
        EnergyValue.NONE, GroupUnits.of(List.of(EnergyValue.NONE), List.of(EnergyValue.NONE)));
  }
}
