package org.openpowerradar.systemtests;

/** Where tests print what they measured. */
final class Figures {
  private static final System.Logger LOGGER = System.getLogger("figures");

  private Figures() {}

  static void print(String figure) {
    LOGGER.log(System.Logger.Level.INFO, "FIGURE {0}", figure);
  }
}
