package org.openpowerradar.connector;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps thousands of refusals that a test provokes out of the log. */
final class QuietLog implements AutoCloseable {
  private final Logger logger;

  private QuietLog(Logger logger) {
    this.logger = logger;
  }

  /** From now on nothing below this name is logged. */
  static QuietLog of(String name) {
    QuietLog quiet = new QuietLog(Logger.getLogger(name));
    quiet.logger.setLevel(Level.OFF);
    return quiet;
  }

  @Override
  public void close() {
    logger.setLevel(null);
  }
}
