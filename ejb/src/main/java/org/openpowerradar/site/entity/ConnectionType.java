package org.openpowerradar.site.entity;

/** How a panel is wired, and so how many phases its devices may have. */
public enum ConnectionType {
  /** Phase and neutral. */
  SINGLE_PHASE(1),
  /** Two phases 180 degrees apart and neutral, as in North American homes. */
  SPLIT_PHASE(2),
  /** Three phases without neutral. */
  THREE_PHASE_DELTA(3),
  /** Three phases and neutral. */
  THREE_PHASE_WYE(3);

  private final int phases;

  ConnectionType(int phases) {
    this.phases = phases;
  }

  /** Returns the number of phases, 1..3. */
  public int phases() {
    return phases;
  }
}
