package org.openpowerradar.account.entity.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openpowerradar.account.entity.InvalidRequestException;

/**
 * From which domains the e-mail addresses of people of an account may come.
 *
 * @param names at most 20 domains in lower case, sorted; none: from everywhere
 */
public record EmailDomains(List<String> names) {
  static final String DOMAIN = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}";
  private static final int MOST = 20;
  private static final int LONGEST = 1300;
  private static final Pattern FORM = Pattern.compile(DOMAIN);

  /** From everywhere. */
  public static final EmailDomains ANY = new EmailDomains(List.of());

  /** Copies what it is given. */
  public EmailDomains {
    names = List.copyOf(names);
  }

  /**
   * Reads domains separated by blanks, commas or line ends, as people type them.
   *
   * @throws InvalidRequestException if one of them is none, or there are more than 20
   */
  public static EmailDomains parse(String text) {
    List<String> names =
        Arrays.stream((text == null ? "" : text).toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
            .filter(each -> !each.isEmpty())
            .map(each -> each.startsWith("@") ? each.substring(1) : each)
            .distinct()
            .sorted()
            .toList();
    boolean isWrong = names.stream().anyMatch(each -> !FORM.matcher(each).matches());
    if (isWrong || names.size() > MOST || String.join(" ", names).length() > LONGEST) {
      throw new InvalidRequestException("At most 20 domains such as example.com");
    }
    return new EmailDomains(names);
  }

  /** Whether an address may be invited. */
  public boolean allow(EmailAddress address) {
    return names.isEmpty() || names.contains(address.domain());
  }

  /** The domains with blanks between them. */
  @Override
  public String toString() {
    return String.join(" ", names);
  }
}
