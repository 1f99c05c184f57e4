package org.openpowerradar.account.entity.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.openpowerradar.account.entity.InvalidRequestException;

/**
 * Where a person gets mail, in lower case.
 *
 * @param value one @, a domain with a dot; at most 254 characters of ASCII (RFC 5321, 4.5.3.1)
 */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + EmailDomains.DOMAIN);

  /**
   * Takes it as typed.
   *
   * @throws InvalidRequestException if it is none
   */
  public EmailAddress {
    value = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new InvalidRequestException("An e-mail address such as anna@example.com is needed");
    }
  }

  /** What follows the @. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
