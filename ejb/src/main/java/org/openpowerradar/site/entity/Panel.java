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
import java.util.Optional;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.site.entity.setup.Supply;

/** A distribution board in a zone: the box whose circuits the sensors clip on to. */
@Entity
@Table(name = "panel")
public class Panel {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "zone", nullable = false)
  private Zone zone;

  @Column(name = "name", nullable = false, length = 120)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "connection_type", nullable = false, length = 24)
  private ConnectionType connectionType;

  @Enumerated(EnumType.STRING)
  @Column(name = "voltage_source", nullable = false, length = 16)
  private VoltageSource voltageSource;

  @Enumerated(EnumType.STRING)
  @Column(name = "supply", length = 24)
  private Supply supply;

  @Column(name = "volts", nullable = false, precision = 7, scale = 2)
  private BigDecimal volts = new BigDecimal("230");

  @Column(name = "power_factor", nullable = false, precision = 4, scale = 3)
  private BigDecimal powerFactor = Calibration.DEFAULT_POWER_FACTOR;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  protected Panel() {}

  public Panel(Zone zone, String name, ConnectionType connectionType, VoltageSource source) {
    this.account = zone.site().account().value();
    this.zone = zone;
    this.name = name;
    this.connectionType = connectionType;
    this.voltageSource = source;
  }

  /** Puts a panel into a zone. */
  public Panel(Zone zone, PanelProperties properties) {
    this(zone, properties.name(), properties.supply().type(), properties.source());
    change(properties);
  }

  /** Takes what people say of it now. */
  public void change(PanelProperties properties) {
    name = properties.name();
    supply = properties.supply();
    connectionType = supply.type();
    voltageSource = properties.source();
    volts = properties.volts();
    powerFactor = properties.powerFactor();
  }

  /**
   * Moves it to another zone of the site.
   *
   * @throws SetupException if the zone is of another site
   */
  public void moveTo(Zone other) {
    if (!other.site().id().equals(zone.site().id())) {
      throw new SetupException(SetupError.OTHER_SITE);
    }
    zone = other;
  }

  /** Returns how it is connected; empty: nobody told more than {@link #connectionType}. */
  public Optional<Supply> supply() {
    return Optional.ofNullable(supply);
  }

  /** Returns the voltage that sensors begin with where it is not measured [V]. */
  public BigDecimal volts() {
    return volts;
  }

  /** Returns the power factor that devices begin with. */
  public BigDecimal powerFactor() {
    return powerFactor;
  }

  /** Returns how often it was changed: whoever changes it says which state he saw. */
  public int version() {
    return version;
  }

  public long id() {
    return id;
  }

  public Zone zone() {
    return zone;
  }

  public String name() {
    return name;
  }

  public ConnectionType connectionType() {
    return connectionType;
  }

  public VoltageSource voltageSource() {
    return voltageSource;
  }
}
