package org.openpowerradar.bridge.entity.policy;

/** What is to be done until a bridge encrypts, in the order in which it is done. */
public enum PlanStep {
  /** No firmware of its hardware encrypts: put another bridge in its place. */
  REPLACE_BRIDGE,
  /** It never connected: give it power, network and the address of the cloud, with TLS at once. */
  CONNECT,
  /** It is offline: nothing can be seen of a change until it is back. */
  BRING_ONLINE,
  /** Its firmware cannot encrypt: update it with a USB stick. */
  UPDATE_FIRMWARE,
  /** It has no key to prove itself with: make one here and enter it in the bridge. */
  GET_KEY,
  /** It can encrypt: set its connection to TLS and let it reach the TLS port of the cloud. */
  SWITCH_TO_TLS
}
