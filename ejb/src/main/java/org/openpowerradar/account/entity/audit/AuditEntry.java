package org.openpowerradar.account.entity.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openpowerradar.account.entity.AccountId;

/**
 * Something somebody did, for the audit trail. Holds no secrets: neither passwords nor keys.
 *
 * @param account in which account; null: in the platform as a whole
 * @param action noun and verb, such as {@code site.create}
 * @param target what it was done to, such as {@code site 12}; cut after 120 characters
 * @param details more of it, by name; at most 16, values are cut after 250 characters
 */
public record AuditEntry(
    AccountId account, String action, String target, Map<String, String> details) {
  private static final Pattern ACTION = Pattern.compile("[a-z-]{1,30}\\.[a-z-]{1,29}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");
  private static final int LONGEST_TARGET = 120;
  private static final int LONGEST_VALUE = 250;
  private static final int MOST_DETAILS = 16;

  /**
   * Copies and cuts what it is given.
   *
   * @throws IllegalArgumentException if the action or a name is none, or there are too many details
   */
  public AuditEntry {
    if (!ACTION.matcher(action).matches()) {
      throw new IllegalArgumentException("not an action of the form noun.verb: " + action);
    }
    TreeMap<String, String> sorted = new TreeMap<>();
    details.forEach((name, value) -> sorted.put(named(name), cut(value, LONGEST_VALUE)));
    if (sorted.size() > MOST_DETAILS) {
      throw new IllegalArgumentException("more than " + MOST_DETAILS + " details of " + action);
    }
    target = cut(target, LONGEST_TARGET);
    details = Collections.unmodifiableMap(sorted);
  }

  /** An entry without details; {@code account} may be null. */
  public static AuditEntry of(AccountId account, String action, String target) {
    return new AuditEntry(account, action, target, Map.of());
  }

  /** The same with one detail more; a value of null is left out. */
  public AuditEntry with(String name, Object value) {
    if (value == null) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(details);
    more.put(name, value.toString());
    return new AuditEntry(account, action, target, more);
  }

  private static String named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a detail: " + name);
    }
    return name;
  }

  /** Never in the middle of a character outside the basic plane. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
