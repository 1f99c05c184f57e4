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
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

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

  @Column(name = "phase_bits", nullable = false)
  private short phaseBits;

  @Column(name = "description", length = 500)
  private String description;

  @Column(name = "power_factor", nullable = false, precision = 4, scale = 3)
  private BigDecimal powerFactor = Calibration.DEFAULT_POWER_FACTOR;

  @Column(name = "current_factor", nullable = false, precision = 7, scale = 3)
  private BigDecimal currentFactor = BigDecimal.ONE;

  @Column(name = "retired_at")
  private Instant retiredAt;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

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

  /**
   * Puts a device into a panel; its parent is not looked at.
   *
   * @throws SetupException if the panel does not have its phases
   */
  public Device(Panel panel, DeviceProperties properties) {
    this.account = panel.zone().site().account().value();
    this.panel = panel;
    this.colour = 1;
    change(panel, properties);
  }

  /**
   * Takes what people say of it now, and where it hangs; its parent is not looked at.
   *
   * @throws SetupException if the panel does not have its phases, or is one of another site
   */
  public void change(Panel where, DeviceProperties properties) {
    if (!where.zone().site().id().equals(panel.zone().site().id())) {
      throw new SetupException(SetupError.OTHER_SITE);
    }
    if (properties.phases().highest() > where.connectionType().phases()) {
      throw new SetupException(SetupError.PHASES);
    }
    panel = where;
    name = properties.name();
    description = properties.description();
    category = properties.category();
    type = properties.type();
    colour = properties.colour() == 0 ? colour : (short) properties.colour();
    phaseBits = (short) properties.phases().bits();
    phases = (short) properties.phases().highest();
    beginWith(properties.powerFactor(), properties.currentFactor());
  }

  /** Says what sensors begin with that are put on from now on; null: as before. */
  public void beginWith(BigDecimal factor, BigDecimal conductors) {
    powerFactor = factor == null ? powerFactor : factor;
    currentFactor = conductors == null ? currentFactor : conductors;
  }

  /** Leaves it fewer phases. */
  public void keepPhases(PhaseSet kept) {
    phaseBits = (short) kept.bits();
    phases = (short) kept.highest();
  }

  /** Takes it out of use; its history stays. */
  public void retire(Instant moment) {
    retiredAt = moment;
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

  /** Returns the phases of the panel that it uses. */
  public PhaseSet phaseSet() {
    return phaseBits == 0 ? PhaseSet.upTo(phases) : new PhaseSet(phaseBits);
  }

  /** Returns since when it is out of use; empty: it is in use. */
  public Optional<Instant> retiredAt() {
    return Optional.ofNullable(retiredAt);
  }

  /** Returns what people say of it. */
  public DeviceProperties properties() {
    return new DeviceProperties(
        name,
        description,
        category,
        type,
        colour,
        phaseSet(),
        powerFactor,
        currentFactor,
        parent().orElse(null));
  }

  /** Returns how often it was changed: whoever changes it says which state he saw. */
  public int version() {
    return version;
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

  /** Returns the last phase that it uses, 1..3. */
  public int phases() {
    return phases;
  }
}
