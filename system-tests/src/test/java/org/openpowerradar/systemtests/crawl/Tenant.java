package org.openpowerradar.systemtests.crawl;

/**
 * Whose things are asked for. All ids of one begin with the same digits and have eight, and all its
 * names hold the same word.
 *
 * @param prefix first two digits of its ids
 * @param account its account
 * @param marker a word that is in all its names and nowhere else
 */
public record Tenant(int prefix, long account, String marker) {
  /** The site of the people who ask. */
  public static final Tenant OWN = new Tenant(71, 71_000_001, "qzaown");

  /** Another site of their account, which is granted to the account's own people only. */
  public static final Tenant SIBLING = new Tenant(73, 71_000_001, "qzasibling");

  /** The site of another account. */
  public static final Tenant FOREIGN = new Tenant(72, 72_000_001, "qzbforeign");

  /** Nobody: nothing has such ids. */
  public static final Tenant ABSENT = new Tenant(79, 79_000_001, "qznobody");

  /** The id of the thing of a kind. */
  long id(Thing kind) {
    return prefix * 1_000_000L + kind.number;
  }

  /** Kinds of things that are made for each of them. */
  enum Thing {
    SITE(11),
    ZONE(21),
    PANEL(31),
    DEVICE(41),
    PARENT(42),
    SENSOR(51),
    BRIDGE(61),
    METER(71),
    IMPORT(81),
    EVENT(91);

    private final int number;

    Thing(int number) {
      this.number = number;
    }
  }
}
