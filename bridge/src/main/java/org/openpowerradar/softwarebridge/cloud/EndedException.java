package org.openpowerradar.softwarebridge.cloud;

/** The cloud ended the connection. */
final class EndedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Ending ending;

  EndedException(Ending ending) {
    super(ending.reason());
    this.ending = ending;
  }

  Ending ending() {
    return ending;
  }
}
