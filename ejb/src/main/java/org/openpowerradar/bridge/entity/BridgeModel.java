package org.openpowerradar.bridge.entity;

/** The generations of bridges, as far as they differ in what they can do. */
public enum BridgeModel {
  GENERATION_1("Gen 1", false),
  GENERATION_2("Gen 2", false),
  GENERATION_3("Gen 3", true),
  GENERATION_4("Gen 4", true),
  SOFTWARE("Software bridge", true);

  private final String label;
  private final boolean encrypts;

  BridgeModel(String label, boolean encrypts) {
    this.label = label;
    this.encrypts = encrypts;
  }

  /** Returns the name people know, such as {@code Gen 4}. */
  public String label() {
    return label;
  }

  /** Returns whether it can be set to TLS. */
  public boolean encrypts() {
    return encrypts;
  }
}
