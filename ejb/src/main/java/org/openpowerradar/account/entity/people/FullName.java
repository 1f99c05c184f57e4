package org.openpowerradar.account.entity.people;

import java.util.regex.Pattern;
import org.openpowerradar.account.entity.InvalidRequestException;

/**
 * What to call a person who is new, until they say so themselves.
 *
 * @param first 1 to 100 characters that Keycloak takes in names
 * @param last as the first
 */
public record FullName(String first, String last) {
  private static final Pattern NAME =
      Pattern.compile("[^<>&\"$%!#?\u00a7;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]{1,100}");

  /**
   * Strips what it is given.
   *
   * @throws InvalidRequestException if one of them is no name
   */
  public FullName {
    first = first == null ? "" : first.strip();
    last = last == null ? "" : last.strip();
    if (!NAME.matcher(first).matches() || !NAME.matcher(last).matches()) {
      throw new InvalidRequestException("Give first and last name, 1 to 100 characters each");
    }
  }

  @Override
  public String toString() {
    return first + " " + last;
  }
}
