package org.openpowerradar.protocol.signal;

/** How much a signal matters, least first. */
public enum Severity {
  /** Happens on every network that can be reached from outside; worth counting. */
  LOW,
  /** Somebody tries, or something is wrong; nothing was reached. */
  MEDIUM,
  /** Somebody tries seriously, or a bridge cannot be believed. */
  HIGH,
  /** A key is in wrong hands. */
  CRITICAL
}
