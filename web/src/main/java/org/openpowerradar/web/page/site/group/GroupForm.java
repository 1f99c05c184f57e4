package org.openpowerradar.web.page.site.group;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.PanelNode;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.site.boundary.ZoneNode;
import org.openpowerradar.site.boundary.group.GroupView;
import org.openpowerradar.site.boundary.group.Groups;
import org.openpowerradar.site.entity.group.GroupDraft;
import org.openpowerradar.site.entity.group.GroupId;
import org.openpowerradar.site.entity.group.GroupType;
import org.openpowerradar.site.entity.group.InvalidGroupException;
import org.openpowerradar.site.entity.group.InvalidGroupException.Problem;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;

/** Backs /app/site/group: one group of devices, new or kept, as somebody writes it down. */
@Named
@ViewScoped
public class GroupForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject Sites sites;
  @Inject Groups groups;
  @Inject Rights rights;
  @Inject Language language;

  private final List<MemberLine> members = new ArrayList<>();
  private String site;
  private String group;
  private int version;
  private String kept;
  private String name = "";
  private String type = GroupType.PRODUCTION_LINE.name();
  private String words = "";
  private String description = "";
  private String confirmation;
  private String refusal;
  private Problem problem;

  /** Reads the group that the address names, or begins with an empty one. */
  public void load() {
    if (!rights.may(Permission.EDIT_GROUPS)) {
      throw new ForbiddenException("None of the caller's roles allows to change groups");
    }
    SiteTree tree = sites.tree(site());
    tree.zones().forEach(this::list);
    if (group != null) {
      show(
          groups.ofSite(site()).stream()
              .filter(each -> each.id().toString().equals(group))
              .findFirst()
              .orElseThrow(() -> new NotFoundException("No group " + group)));
    }
  }

  private void list(ZoneNode zone) {
    for (PanelNode panel : zone.panels()) {
      String place = zone.name() + ", " + panel.name();
      panel.devices().forEach(each -> members.add(new MemberLine(each.id(), each.name(), place)));
    }
  }

  private void show(GroupView view) {
    version = view.version();
    kept = view.name();
    name = view.name();
    type = view.kind().type().name();
    words = Objects.requireNonNullElse(view.kind().words(), "");
    description = Objects.requireNonNullElse(view.description(), "");
    for (MemberLine member : members) {
      boolean isAdded = view.added().contains(member.device());
      boolean isSubtracted = view.subtracted().contains(member.device());
      member.setPart(isAdded ? "added" : isSubtracted ? "subtracted" : "");
    }
  }

  /** Keeps it, or says what is wrong. */
  public void save() throws IOException {
    problem = null;
    refusal = null;
    try {
      GroupDraft draft = draft();
      if (group == null) {
        groups.add(site(), draft);
      } else {
        groups.change(site(), id(), version, draft);
      }
      leave("saved");
    } catch (InvalidGroupException invalid) {
      problem = invalid.problem();
      refusal = language.texts().text("group.wrong." + problem);
    } catch (ChangedMeanwhileException tooLate) {
      refusal = language.texts().text("group.outdated");
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refusal = language.texts().text("group.notAllowed");
    }
  }

  private GroupDraft draft() {
    GroupType chosen =
        Arrays.stream(GroupType.values())
            .filter(each -> each.name().equals(type))
            .findFirst()
            .orElse(null);
    return new GroupDraft(
        name,
        new GroupDraft.Kind(chosen, words),
        description,
        members.stream().filter(MemberLine::isAdded).map(MemberLine::device).toList(),
        members.stream().filter(MemberLine::isSubtracted).map(MemberLine::device).toList());
  }

  /** Removes it if its name was typed, or says what is missing. */
  public void remove() throws IOException {
    if (confirmation == null || !confirmation.strip().equals(kept)) {
      refusal = language.texts().text("group.notConfirmed");
      return;
    }
    try {
      groups.remove(site(), id(), version);
      leave("removed");
    } catch (ChangedMeanwhileException tooLate) {
      refusal = language.texts().text("group.outdated");
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refusal = language.texts().text("group.notAllowed");
    }
  }

  private GroupId id() {
    return new GroupId(Long.parseLong(group));
  }

  private SiteId site() {
    return GroupsPage.site(site);
  }

  /** Leaves for the list, which says what was done. */
  void leave(String done) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(getListLink() + "&done=" + done);
    faces.responseComplete();
  }

  /** Address of all groups of the site. */
  public String getListLink() {
    return "/app/site/groups?site=" + site();
  }

  public List<MemberLine> getMembers() {
    return members;
  }

  public GroupType[] getTypes() {
    return GroupType.values();
  }

  /** Number of the site as it stands in the address. */
  public String getSite() {
    return site;
  }

  public void setSite(String site) {
    this.site = site;
  }

  /** Number of the group as it stands in the address; null: a new one. */
  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }

  /** The name as it is kept; null: a new one. */
  public String getKept() {
    return kept;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(String confirmation) {
    this.confirmation = confirmation;
  }

  /** Why it was not kept; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }

  /** True when the name is what is wrong. */
  public boolean isNameWrong() {
    return problem == Problem.NAME || problem == Problem.NAME_TAKEN;
  }

  /** True when the type is what is wrong. */
  public boolean isTypeWrong() {
    return problem == Problem.TYPE;
  }
}
