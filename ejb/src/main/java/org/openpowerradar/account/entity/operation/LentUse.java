package org.openpowerradar.account.entity.operation;

/**
 * That a person used lent access for something in an hour.
 *
 * @param access number of the access
 * @param hour hours since 1970 UTC
 * @param person id in Keycloak
 * @param target such as "site 12", at most 40 characters
 * @param path of the page or call, at most 120 characters; {@value #MANY} where there were too many
 */
public record LentUse(long access, long hour, String person, String target, String path) {

  /** Stands for all paths beyond the first hundreds. */
  public static final String MANY = "*";

  /** Most characters of a path. */
  public static final int LONGEST_PATH = 120;

  /** Cuts the path to what is kept, without what is no ASCII. */
  public LentUse {
    String plain = path.replaceAll("[^\\x20-\\x7E]", "?");
    path = plain.length() > LONGEST_PATH ? plain.substring(0, LONGEST_PATH) : plain;
  }

  /** Returns the same with all paths in one. */
  public LentUse ofMany() {
    return new LentUse(access, hour, person, target, MANY);
  }
}
