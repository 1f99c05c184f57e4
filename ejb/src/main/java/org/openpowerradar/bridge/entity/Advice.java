package org.openpowerradar.bridge.entity;

/** What people can do about a bridge, most urgent first. */
public enum Advice {
  /** It is in quarantine, because its key is in two devices: give it another key, release it. */
  CHANGE_KEY_AND_RELEASE,
  /** It is switched off in the cloud: switch it on. */
  SWITCH_ON,
  /** It never connected: give it power, network and the address of the cloud. */
  CONNECT_FIRST_TIME,
  /** It is offline: check its power and its network. */
  CHECK_POWER_AND_NETWORK,
  /** It can neither encrypt nor prove who it is: replace it. */
  REPLACE_LEGACY_BRIDGE,
  /** It could encrypt: set Connection setup to TLS, port 443. */
  SWITCH_TO_TLS,
  /** Its firmware proves itself at login only: update it. */
  UPDATE_FIRMWARE,
  /** Its clock is off or not set: let it reach a time server. */
  SET_CLOCK,
  /** Radio noise is high: look for an inverter or a charger close to it. */
  LOOK_FOR_RADIO_NOISE,
  /** Many sensors are hardly heard: move it closer to the panels. */
  MOVE_CLOSER_TO_SENSORS
}
