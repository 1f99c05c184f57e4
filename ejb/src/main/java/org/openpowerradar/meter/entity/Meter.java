package org.openpowerradar.meter.entity;

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
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * Something that counts energy or volume at a site and is not one of our sensors.
 *
 * <p>It is made by the first import of its series, or by hand for pulses. Its unit and its
 * direction never change: amounts stored under it would change their meaning.
 */
@Entity
@Table(name = "meter")
public class Meter {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @Column(name = "site", nullable = false, updatable = false)
  private long site;

  @Column(name = "name", nullable = false, length = 120)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 16)
  private MeterKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "unit", nullable = false, updatable = false, length = 16)
  private MeterUnit unit;

  @Enumerated(EnumType.STRING)
  @Column(name = "direction", nullable = false, updatable = false, length = 16)
  private FlowDirection direction;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false, length = 16)
  private MeterSource source;

  @Column(name = "sensor", updatable = false)
  private Long sensor;

  @ElementCollection
  @CollectionTable(name = "meter_pulse_unit", joinColumns = @JoinColumn(name = "meter"))
  @OrderBy("validFrom")
  private List<UnitPerPulse> pulseUnits = new ArrayList<>();

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected Meter() {}

  /** A meter at a site; {@code name} is unique there, 1..120 characters. */
  public Meter(AccountId account, SiteId site, String name, Measure measure, Instant createdAt) {
    this.account = account.value();
    this.site = site.value();
    this.name = name;
    this.kind = measure.kind();
    this.unit = measure.unit();
    this.direction = measure.direction();
    this.source = measure.source();
    this.createdAt = createdAt;
  }

  /** What a meter counts, in which unit, which way, and who tells. */
  public record Measure(
      MeterKind kind, MeterUnit unit, FlowDirection direction, MeterSource source) {}

  public MeterId id() {
    return new MeterId(id);
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

  public Measure measure() {
    return new Measure(kind, unit, direction, source);
  }

  /** Lets it count pulses that a bridge hears from {@code sender}. */
  public Meter pulsesOf(SensorSerial sender, UnitPerPulse first) {
    sensor = sender.value();
    pulseUnits.add(first);
    return this;
  }

  /** States what a pulse is worth from a moment on; the same moment again corrects it. */
  public void correct(UnitPerPulse unit) {
    pulseUnits.removeIf(each -> each.validFrom().equals(unit.validFrom()));
    pulseUnits.add(unit);
  }

  /** Returns what sends the pulses; empty unless its source is PULSE. */
  public Optional<SensorSerial> sensor() {
    return Optional.ofNullable(sensor).map(SensorSerial::new);
  }

  /** Returns what a pulse is worth, in no order. */
  public List<UnitPerPulse> pulseUnits() {
    return List.copyOf(pulseUnits);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
