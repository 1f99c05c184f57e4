package org.openpowerradar.site.entity.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.InvalidGroupException.Problem;

class GroupDraftTest {
  private static final GroupDraft.Kind AREA = new GroupDraft.Kind(GroupType.AREA, null);
  private static final DeviceId PRESS = new DeviceId(1);
  private static final DeviceId LAMPS = new DeviceId(2);

  private static GroupDraft draft(String name, List<DeviceId> added, List<DeviceId> subtracted) {
    return new GroupDraft(name, AREA, " ", added, subtracted);
  }

  private static Problem problem(Runnable made) {
    return assertThrows(InvalidGroupException.class, made::run).problem();
  }

  @Test
  void draft_whenSurroundedBySpaces_thenStripped() {
    GroupDraft draft = draft(" Hall ", List.of(PRESS), List.of(LAMPS));

    assertEquals("Hall", draft.name());
    assertNull(draft.description());
  }

  @Test
  void draft_whenWordsAreMissingOrTooLong_thenRefusedWithTheField() {
    List<DeviceId> press = List.of(PRESS);

    assertEquals(Problem.NAME, problem(() -> draft(null, press, List.of())));
    assertEquals(Problem.NAME, problem(() -> draft("x".repeat(121), press, List.of())));
    assertEquals(
        Problem.DESCRIPTION,
        problem(() -> new GroupDraft("Hall", AREA, "x".repeat(501), press, List.of())));
  }

  @Test
  void draft_whenDevicesMakeNoSense_thenRefused() {
    assertEquals(Problem.NOTHING_ADDED, problem(() -> draft("A", List.of(), List.of(LAMPS))));
    assertEquals(Problem.DEVICE_TWICE, problem(() -> draft("A", List.of(PRESS), List.of(PRESS))));
    assertEquals(Problem.DEVICE_TWICE, problem(() -> draft("A", List.of(PRESS, PRESS), List.of())));
    List<DeviceId> many = LongStream.rangeClosed(1, 501).mapToObj(DeviceId::new).toList();
    assertEquals(Problem.TOO_MANY, problem(() -> draft("A", many, List.of())));
  }

  @Test
  void kind_whenOfTheCustomersOwn_thenItHasWords() {
    assertEquals("Line", new GroupDraft.Kind(GroupType.CUSTOM, " Line ").words());
    assertNull(new GroupDraft.Kind(GroupType.AREA, "Line").words());
    assertEquals(Problem.TYPE, problem(() -> new GroupDraft.Kind(GroupType.CUSTOM, " ")));
    assertEquals(
        Problem.TYPE, problem(() -> new GroupDraft.Kind(GroupType.CUSTOM, "x".repeat(61))));
    assertEquals(Problem.TYPE, problem(() -> new GroupDraft.Kind(null, "Line")));
  }
}
