package org.openpowerradar.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.protocol.identity.SensorSerial;

/**
 * A sensor that an account has adopted. Sensors do not prove who they are, so the same serial may
 * be adopted by two accounts; each sees only what its own bridges heard.
 */
@Entity
@Table(name = "sensor")
public class Sensor {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @Column(name = "serial", nullable = false, updatable = false, columnDefinition = "int unsigned")
  private long serial;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false, length = 8)
  private SensorType type;

  protected Sensor() {}

  public Sensor(AccountId account, SensorSerial serial, SensorType type) {
    this.account = account.value();
    this.serial = serial.value();
    this.type = type;
  }

  /** Says that it is of another type than was told before. */
  public void isOf(SensorType other) {
    type = other;
  }

  public AccountId account() {
    return new AccountId(account);
  }

  public SensorSerial serial() {
    return new SensorSerial(serial);
  }

  public SensorType type() {
    return type;
  }
}
