package org.openpowerradar.connector;

/**
 * The record whose methods are linked last. The JDK remembers the type of a component of that one,
 * in a cache of one place behind static fields of {@link java.lang.runtime.ObjectMethods}: a type
 * of ours would keep the class loader of a stopped application until some other record came
 * (docs/adr/0004).
 *
 * @param component of the JDK
 */
record LastRecord(String component) {
  private static final System.Logger LOGGER = System.getLogger(LastRecord.class.getName());

  /** Links its methods; they are when they are called for the first time. */
  static void link() {
    LastRecord last = new LastRecord("last");
    String text = last + " " + last.hashCode() + " " + last.equals(last);
    LOGGER.log(System.Logger.Level.DEBUG, text);
  }
}
