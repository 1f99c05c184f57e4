package org.openpowerradar.site.entity.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.site.entity.DeviceId;

/** A device of a group, added to it or subtracted from it. */
@Embeddable
public class GroupMember {

  @Column(name = "account", nullable = false)
  private long account;

  @Column(name = "device", nullable = false)
  private long device;

  @Column(name = "subtracted", nullable = false)
  private boolean subtracted;

  protected GroupMember() {}

  GroupMember(AccountId account, DeviceId device, boolean subtracted) {
    this.account = account.value();
    this.device = device.value();
    this.subtracted = subtracted;
  }

  public DeviceId device() {
    return new DeviceId(device);
  }

  /** Returns whether what the device consumes is taken off. */
  public boolean subtracted() {
    return subtracted;
  }

  /** Returns whose group and device it is. */
  public AccountId account() {
    return new AccountId(account);
  }
}
