package org.openpowerradar.protocol.delivery;

/** What carries a session. */
public enum Transport {
  /** Plain TCP: contents can be read on the way. */
  TCP,
  /** TLS. */
  TLS
}
