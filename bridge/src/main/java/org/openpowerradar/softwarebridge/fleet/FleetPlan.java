package org.openpowerradar.softwarebridge.fleet;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.softwarebridge.cloud.Backoff;
import org.openpowerradar.softwarebridge.cloud.CloudAddress;
import org.openpowerradar.softwarebridge.cloud.Identity;
import org.openpowerradar.softwarebridge.cloud.LinkSettings;
import org.openpowerradar.softwarebridge.cloud.Trust;

/**
 * What a fleet is made of.
 *
 * @param door how its bridges get in
 * @param size how many there are of what
 * @param pace how fast everything happens
 * @param ending set when no more readings shall be made
 */
public record FleetPlan(Door door, Size size, Pace pace, AtomicBoolean ending) {
  /**
   * How bridges get in.
   *
   * @param trust null on plain TCP
   * @param secrets null for old bridges, which have none
   */
  public record Door(
      CloudAddress address,
      Trust trust,
      Secrets secrets,
      LoginMethod method,
      Backoff.Limits waits) {}

  /** Numbers of bridges and sensors, and the serials of the first of each. */
  public record Size(int bridges, long serialBase, int sensorsEach, long sensorBase) {}

  /**
   * How fast everything happens.
   *
   * @param rate times as many packets as in life
   * @param flush how long a bridge gathers packets for a message
   * @param ramp over which time the bridges connect
   */
  public record Pace(double rate, Duration flush, Duration ramp) {}

  BridgeSerial serial(int number) {
    return new BridgeSerial(size.serialBase() + number);
  }

  Sensors sensors(int number, long from) {
    long base = size.sensorBase() + (long) number * size.sensorsEach();
    return new Sensors(base, size.sensorsEach(), pace.rate(), from);
  }

  LinkSettings settings(int number) {
    BridgeSerial serial = serial(number);
    Identity identity = new Identity(serial, door.secrets().of(serial), door.method());
    return new LinkSettings(door.address(), door.trust(), () -> identity, door.waits());
  }

  CloudAddress address() {
    return door.address();
  }

  Backoff.Limits waits() {
    return door.waits();
  }

  Duration flush() {
    return pace.flush();
  }

  Duration ramp() {
    return pace.ramp();
  }

  boolean quiet() {
    return ending.get();
  }
}
