package org.openpowerradar.web.page.site.group;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.DeviceNode;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.site.boundary.group.GroupView;
import org.openpowerradar.site.boundary.group.Groups;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupDraft;
import org.openpowerradar.site.entity.group.GroupType;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;

/** Backs /app/site/groups: the groups of devices of a site. */
@Named
@RequestScoped
public class GroupsPage {
  @Inject Sites sites;
  @Inject Groups groups;
  @Inject Rights rights;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private SiteTree tree;
  private List<GroupView> all = List.of();

  /** Asks for all there is to show. Called before the page is rendered. */
  public void load() {
    SiteId site = site(request.getParameter("site"));
    tree = sites.tree(site);
    all = groups.ofSite(site);
  }

  static SiteId site(String number) {
    if (number == null || !number.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("No site " + number);
    }
    return new SiteId(Long.parseLong(number));
  }

  /** The groups by name; may be empty. */
  public List<GroupRow> getRows() {
    Map<DeviceId, String> names = new HashMap<>();
    devices(tree).forEach(each -> names.put(each.id(), each.name()));
    return all.stream().map(each -> row(each, names)).toList();
  }

  static List<DeviceNode> devices(SiteTree tree) {
    return tree.zones().stream()
        .flatMap(zone -> zone.panels().stream())
        .flatMap(panel -> panel.devices().stream())
        .toList();
  }

  private GroupRow row(GroupView group, Map<DeviceId, String> names) {
    return new GroupRow(
        group.name(),
        "cat-" + group.colour(),
        isEditing() ? getAddLink() + "&group=" + group.id() : null,
        rights.isEnergy()
            ? "/app/site/energy?site=" + getSite() + "&devices=none&groups=" + group.id()
            : null,
        type(group.kind()),
        group.description() == null ? "" : group.description(),
        names(group.added(), names),
        names(group.subtracted(), names));
  }

  private String type(GroupDraft.Kind kind) {
    return kind.type() == GroupType.CUSTOM
        ? kind.words()
        : language.texts().text("group.type." + kind.type());
  }

  private static String names(List<DeviceId> devices, Map<DeviceId, String> names) {
    return devices.isEmpty()
        ? Figure.DASH
        : devices.stream()
            .map(each -> names.getOrDefault(each, each.toString()))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** "3 groups in Berlin office". */
  public String getFacts() {
    return language.texts().text("groups.facts", all.size(), tree.site().name());
  }

  /** Number of the site as it stands in addresses. */
  public String getSite() {
    return tree.site().id().toString();
  }

  /** True where there is something to put together. */
  public boolean isInstalled() {
    return tree != null && !devices(tree).isEmpty();
  }

  /** True where groups may be changed somewhere; the boundary decides anew. */
  public boolean isEditing() {
    return rights.may(Permission.EDIT_GROUPS);
  }

  /** Address of the editor with an empty group. */
  public String getAddLink() {
    return "/app/site/group?site=" + getSite();
  }

  /** What was just done, in words; null if nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return done != null && done.matches("saved|removed")
        ? language.texts().text("groups.done." + done)
        : null;
  }
}
