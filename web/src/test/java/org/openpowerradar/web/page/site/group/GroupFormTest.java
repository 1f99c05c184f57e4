package org.openpowerradar.web.page.site.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.DeviceNode;
import org.openpowerradar.site.boundary.PanelNode;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.site.boundary.ZoneNode;
import org.openpowerradar.site.boundary.group.GroupView;
import org.openpowerradar.site.boundary.group.Groups;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupDraft;
import org.openpowerradar.site.entity.group.GroupId;
import org.openpowerradar.site.entity.group.GroupType;
import org.openpowerradar.site.entity.group.InvalidGroupException.Problem;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.rights.Rights;

class GroupFormTest {
  private static final DeviceId MAINS = new DeviceId(1);
  private static final DeviceId LAMPS = new DeviceId(2);
  private static final SiteSummary SITE =
      new SiteSummary(
          new SiteId(7), new AccountId(1), "Office", ZoneId.of("Europe/Berlin"), "Berlin");

  private final GroupForm form = new Leaving();
  private boolean allowed = true;
  private DomainException refusal;
  private GroupDraft kept;
  private int seen;
  private int removed;
  private String left;

  @BeforeEach
  void open() {
    form.sites =
        new Sites() {
          @Override
          public SiteTree tree(SiteId site) {
            return GroupFormTest.tree();
          }
        };
    form.rights =
        new Rights() {
          @Override
          public boolean may(Permission permission) {
            return allowed;
          }
        };
    form.groups = new Kept();
    form.language = new EnglishReader();
    form.setSite("7");
  }

  private static SiteTree tree() {
    List<DeviceNode> devices = List.of(node(MAINS, "Mains"), node(LAMPS, "Lamps"));
    return new SiteTree(
        SITE, List.of(new ZoneNode("Floor", List.of(new PanelNode("Panel", devices)))));
  }

  private static DeviceNode node(DeviceId id, String name) {
    return new DeviceNode(id, name, null, DeviceCategory.OTHER, 1, List.of());
  }

  private void show() {
    form.setGroup("5");
    form.load();
  }

  @Test
  void load_whenTheRoleMayNot_thenForbidden() {
    allowed = false;

    assertThrows(ForbiddenException.class, form::load);
  }

  @Test
  void load_whenSiteOrGroupMakeNoSense_thenNotFound() {
    form.setGroup("6");
    assertThrows(NotFoundException.class, form::load);
    form.setSite("x");
    assertThrows(NotFoundException.class, form::load);
  }

  @Test
  void load_whenAGroupIsOpened_thenItsDevicesAreChosen() {
    show();

    assertEquals(
        List.of("added", "subtracted"),
        form.getMembers().stream().map(MemberLine::getPart).toList());
    assertEquals("Floor, Panel", form.getMembers().get(0).getPlace());
    assertEquals("Rest", form.getWords());
  }

  @Test
  void save_whenNothingWasTouched_thenTheSameAgain() throws IOException {
    show();

    form.save();

    assertEquals("saved", left);
    assertEquals(List.of(MAINS), kept.added());
    assertEquals(List.of(LAMPS), kept.subtracted());
    assertEquals(4, seen);
  }

  @Test
  void save_whenNewWithoutAName_thenSaidAtTheName() throws IOException {
    form.load();
    form.getMembers().get(0).setPart("added");

    form.save();

    assertTrue(form.isNameWrong());
    assertFalse(form.isTypeWrong());
    assertNull(kept);
  }

  @Test
  void save_whenATypeOfTheirOwnHasNoWords_thenSaidAtTheType() throws IOException {
    show();
    form.setWords(" ");

    form.save();

    assertTrue(form.isTypeWrong());
  }

  @Test
  void save_whenTheTypeIsMadeUp_thenRefused() throws IOException {
    show();
    form.setType("WHATEVER");

    form.save();

    assertTrue(form.isTypeWrong());
  }

  @Test
  void save_whenSomebodyElseWasFaster_thenSaid() throws IOException {
    show();
    refusal = new ChangedMeanwhileException("late");

    form.save();

    assertTrue(form.getRefusal().contains("Nothing was saved"), form.getRefusal());
  }

  @Test
  void remove_whenItsNameWasTyped_thenRemovedOtherwiseNot() throws IOException {
    show();
    form.setConfirmation("diff");
    form.remove();
    assertEquals(0, removed);

    form.setConfirmation("Difference");
    form.remove();
    assertEquals(1, removed);
    assertEquals("removed", left);
  }

  @Test
  void texts_whenOfAnyTypeAndProblem_thenThereIsASentence() {
    Texts texts = form.language.texts();

    Arrays.stream(GroupType.values())
        .forEach(each -> assertFalse(texts.text("group.type." + each).isBlank()));
    Arrays.stream(Problem.values())
        .forEach(each -> assertFalse(texts.text("group.wrong." + each).isBlank()));
  }

  private final class Leaving extends GroupForm {
    private static final long serialVersionUID = 1;

    @Override
    void leave(String done) {
      left = done;
    }
  }

  private final class Kept extends Groups {
    @Override
    public List<GroupView> ofSite(SiteId site) {
      GroupDraft.Kind kind = new GroupDraft.Kind(GroupType.CUSTOM, "Rest");
      return List.of(
          new GroupView(
              new GroupId(5), 4, "Difference", kind, null, 1, List.of(MAINS), List.of(LAMPS)));
    }

    @Override
    public GroupId add(SiteId site, GroupDraft draft) {
      kept = draft;
      return new GroupId(6);
    }

    @Override
    public void change(SiteId site, GroupId id, int version, GroupDraft draft) {
      if (refusal != null) {
        throw refusal;
      }
      kept = draft;
      seen = version;
    }

    @Override
    public void remove(SiteId site, GroupId id, int version) {
      removed++;
    }
  }
}
