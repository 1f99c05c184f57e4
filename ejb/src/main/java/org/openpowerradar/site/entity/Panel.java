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

  protected Panel() {}

  public Panel(Zone zone, String name, ConnectionType connectionType, VoltageSource source) {
    this.account = zone.site().account().value();
    this.zone = zone;
    this.name = name;
    this.connectionType = connectionType;
    this.voltageSource = source;
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
