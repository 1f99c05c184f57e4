package org.openpowerradar.site.boundary.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.site.control.Wiring;
import org.openpowerradar.site.control.group.GroupCatalog;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.group.DeviceGroup;
import org.openpowerradar.site.entity.group.GroupDraft;
import org.openpowerradar.site.entity.group.GroupId;
import org.openpowerradar.site.entity.group.InvalidGroupException;
import org.openpowerradar.site.entity.group.InvalidGroupException.Problem;

/** The groups of devices of sites. Their energy is told by {@code energy.boundary.SiteEnergy}. */
@Stateless
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER,
  RoleNames.INSTALLER
})
public class Groups {

  /** Most groups of a site. */
  public static final int MOST = 100;

  @Inject Access access;
  @Inject AuditTrail audit;
  @PersistenceContext EntityManager entities;

  /**
   * Returns the groups of a site by name.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow to see it
   */
  public List<GroupView> ofSite(SiteId site) {
    access.requireSite(site, Permission.READ_SITES.roles());
    return new GroupCatalog(entities).ofSite(site).stream().map(Groups::view).toList();
  }

  /**
   * Adds a group.
   *
   * @return names it
   * @throws NotFoundException if there is no such site, the caller holds no grant there, or one of
   *     the devices is not the site's
   * @throws ForbiddenException if the caller's roles there do not allow it
   * @throws InvalidGroupException if the name is taken, or the site has {@value #MOST} groups
   */
  public GroupId add(SiteId site, GroupDraft draft) {
    access.requireSite(site, Permission.EDIT_GROUPS.roles());
    GroupCatalog catalog = new GroupCatalog(entities);
    Site owner = catalog.lock(site);
    List<DeviceGroup> others = catalog.ofSite(site);
    if (others.size() >= MOST) {
      throw new InvalidGroupException(Problem.TOO_MANY, "A site has 100 groups at most");
    }
    requireFit(site, draft, others);
    int colour = others.size() % Device.COLOURS + 1;
    DeviceGroup added = new DeviceGroup(owner.account(), site, colour, draft);
    entities.persist(added);
    record(added, "group.create");
    return added.id();
  }

  /**
   * Replaces a group.
   *
   * @param version of the group that was seen
   * @throws NotFoundException if the site has no such group, the caller holds no grant there, or
   *     one of the devices is not the site's
   * @throws ForbiddenException if the caller's roles there do not allow it
   * @throws ChangedMeanwhileException if somebody changed it since
   * @throws InvalidGroupException if the name is taken
   */
  public void change(SiteId site, GroupId id, int version, GroupDraft draft) {
    DeviceGroup group = editable(site, id, version);
    List<DeviceGroup> others =
        new GroupCatalog(entities).ofSite(site).stream().filter(each -> each != group).toList();
    requireFit(site, draft, others);
    group.rewrite(draft);
    record(group, "group.change");
  }

  /**
   * Removes a group; its devices and what they measured stay.
   *
   * @param version of the group that was seen
   * @throws NotFoundException if the site has no such group, or the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow it
   * @throws ChangedMeanwhileException if somebody changed it since
   */
  public void remove(SiteId site, GroupId id, int version) {
    DeviceGroup group = editable(site, id, version);
    record(group, "group.delete");
    entities.remove(group);
  }

  private DeviceGroup editable(SiteId site, GroupId id, int version) {
    access.requireSite(site, Permission.EDIT_GROUPS.roles());
    GroupCatalog catalog = new GroupCatalog(entities);
    catalog.lock(site);
    DeviceGroup group =
        catalog.find(site, id).orElseThrow(() -> new NotFoundException("No group " + id));
    if (group.version() != version) {
      throw new ChangedMeanwhileException("The group was changed meanwhile");
    }
    return group;
  }

  private void requireFit(SiteId site, GroupDraft draft, List<DeviceGroup> others) {
    if (others.stream().anyMatch(each -> each.name().equalsIgnoreCase(draft.name()))) {
      throw new InvalidGroupException(Problem.NAME_TAKEN, "The name is taken");
    }
    Set<DeviceId> own =
        new Wiring(entities).devices(site).stream().map(Device::id).collect(Collectors.toSet());
    if (!own.containsAll(draft.added()) || !own.containsAll(draft.subtracted())) {
      throw new NotFoundException("No such device at site " + site);
    }
  }

  private void record(DeviceGroup group, String action) {
    audit.record(
        AuditEntry.of(group.account(), action, "group " + group.id())
            .with("site", group.site())
            .with("name", group.name())
            .with("added", group.added().size())
            .with("subtracted", group.subtracted().size()));
  }

  private static GroupView view(DeviceGroup group) {
    return new GroupView(
        group.id(),
        group.version(),
        group.name(),
        group.kind(),
        group.description().orElse(null),
        group.colour(),
        group.added(),
        group.subtracted());
  }
}
