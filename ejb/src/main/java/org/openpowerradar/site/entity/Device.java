package org.openpowerradar.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;

/**
 * What a customer calls a circuit or a machine: measured by one sensor a phase.
 *
 * <p>Its electrical parent is the device that feeds it. Without parents the total of a site would
 * count the mains and what they feed twice.
 */
@Entity
@Table(name = "device")
public class Device {

  /** Number of colours that charts tell apart. */
  public static final int COLOURS = 8;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "panel", nullable = false)
  private Panel panel;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent")
  private Device parent;

  @Column(name = "name", nullable = false, length = 120)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "category", nullable = false, length = 24)
  private DeviceCategory category;

  @Column(name = "type", length = 60)
  private String type;

  @Column(name = "colour", nullable = false)
  private short colour;

  @Column(name = "phases", nullable = false)
  private short phases;

  protected Device() {}

  /**
   * Puts a device into a panel, with colour 1 and no parent.
   *
   * @throws IllegalArgumentException if it has more phases than the panel, or less than one
   */
  public Device(Panel panel, String name, DeviceCategory category, int phases) {
    if (phases < 1 || phases > panel.connectionType().phases()) {
      throw new IllegalArgumentException("The panel has no " + phases + " phases");
    }
    this.account = panel.zone().site().account().value();
    this.panel = panel;
    this.name = name;
    this.category = category;
    this.phases = (short) phases;
    this.colour = 1;
  }

  /** Says which device feeds this one. */
  public Device fedBy(Device feeder) {
    parent = feeder;
    return this;
  }

  /**
   * Chooses one of the colours of charts.
   *
   * @throws IllegalArgumentException unless it is 1..8
   */
  public Device coloured(int number) {
    if (number < 1 || number > COLOURS) {
      throw new IllegalArgumentException("Colours are 1.." + COLOURS + ", not " + number);
    }
    colour = (short) number;
    return this;
  }

  public DeviceId id() {
    return new DeviceId(id);
  }

  public AccountId account() {
    return new AccountId(account);
  }

  public Panel panel() {
    return panel;
  }

  /** Returns the device that feeds this one; empty: none does, or nobody told. */
  public Optional<DeviceId> parent() {
    return Optional.ofNullable(parent).map(Device::id);
  }

  public String name() {
    return name;
  }

  public DeviceCategory category() {
    return category;
  }

  /** Returns what kind of the category it is, in the customer's words. */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /** Returns the colour of the device in charts, 1..8. */
  public int colour() {
    return colour;
  }

  /** Returns the number of phases, 1..3. */
  public int phases() {
    return phases;
  }
}
