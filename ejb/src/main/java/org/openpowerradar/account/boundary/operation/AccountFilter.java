package org.openpowerradar.account.boundary.operation;

import org.openpowerradar.account.entity.InvalidRequestException;

/**
 * Which accounts are listed.
 *
 * @param text part of the name, or the number; "": any
 * @param state which of them
 * @param page from 1; {@value #SIZE} accounts each
 */
public record AccountFilter(String text, State state, int page) {

  /** How many accounts a page has. */
  public static final int SIZE = 50;

  private static final int LONGEST_TEXT = 120;
  private static final int LAST_PAGE = 10_000;

  /** Accounts by their state. */
  public enum State {
    ALL,
    OPEN,
    SUSPENDED,
    PROVIDERS
  }

  /**
   * Checks what it is given.
   *
   * @throws InvalidRequestException if the text is longer than 120 characters, or there can be no
   *     such page
   */
  public AccountFilter {
    text = text == null ? "" : text.strip();
    if (text.length() > LONGEST_TEXT || page < 1 || page > LAST_PAGE) {
      throw new InvalidRequestException("Give at most 120 characters and a page from 1 to 10000");
    }
  }

  /** Number of the account that the text could mean; -1: none. */
  long number() {
    return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : -1;
  }

  /** The text for LIKE, in which nothing stands for something else. */
  String pattern() {
    return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
