package org.openpowerradar.site.entity.group;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.entity.DeviceId;

/**
 * Devices of a site that are looked at as one: some are added, some subtracted.
 *
 * <p>A group measures nothing itself and is in no total. It is not dated: a change counts for the
 * past as well. A device that is deleted leaves its groups.
 */
@Entity
@Table(name = "device_group")
public class DeviceGroup {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @Column(name = "site", nullable = false, updatable = false)
  private long site;

  @Column(name = "name", nullable = false, length = GroupDraft.LONGEST_NAME)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false, length = 24)
  private GroupType type;

  @Column(name = "custom_type", length = GroupDraft.LONGEST_TYPE)
  private String customType;

  @Column(name = "description", length = GroupDraft.LONGEST_DESCRIPTION)
  private String description;

  @Column(name = "colour", nullable = false)
  private short colour;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  @ElementCollection
  @CollectionTable(name = "device_group_member", joinColumns = @JoinColumn(name = "device_group"))
  private List<GroupMember> members = new ArrayList<>();

  protected DeviceGroup() {}

  /** Keeps a draft in one of the colours of charts, 1..8. */
  public DeviceGroup(AccountId account, SiteId site, int colour, GroupDraft draft) {
    this.account = account.value();
    this.site = site.value();
    this.colour = (short) colour;
    rewrite(draft);
  }

  /** Replaces all but its colour. */
  public void rewrite(GroupDraft draft) {
    name = draft.name();
    type = draft.kind().type();
    customType = draft.kind().words();
    description = draft.description();
    members.clear();
    draft.added().forEach(device -> members.add(new GroupMember(account(), device, false)));
    draft.subtracted().forEach(device -> members.add(new GroupMember(account(), device, true)));
  }

  public GroupId id() {
    return new GroupId(id);
  }

  public AccountId account() {
    return new AccountId(account);
  }

  public SiteId site() {
    return new SiteId(site);
  }

  public String name() {
    return name;
  }

  /** Returns what it stands for. */
  public GroupDraft.Kind kind() {
    return new GroupDraft.Kind(type, customType);
  }

  /** Returns what it is for; empty if nobody told it. */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** Returns its colour in charts, 1..8. */
  public int colour() {
    return colour;
  }

  /** Returns how often it was changed: whoever changes it says which one was seen. */
  public int version() {
    return version;
  }

  /** Returns the devices that are added. */
  public List<DeviceId> added() {
    return members.stream().filter(each -> !each.subtracted()).map(GroupMember::device).toList();
  }

  /** Returns the devices that are subtracted. */
  public List<DeviceId> subtracted() {
    return members.stream().filter(GroupMember::subtracted).map(GroupMember::device).toList();
  }
}
