package org.openpowerradar.web.page.settings.people;

import java.util.List;

/**
 * A person in the table and in the detail; every text is ready to be shown.
 *
 * @param subject names the person
 * @param who what to call the person
 * @param state how it stands
 * @param grants what is granted
 * @param link address of the detail
 */
public record UserRow(String subject, Who who, State state, List<GrantRow> grants, String link) {

  /**
   * Name and address; either may be a dash.
   *
   * @param typed what is typed to confirm that the person is meant
   * @param program whether it is a service client
   */
  public record Who(String name, String email, String typed, boolean program) {}

  /**
   * How it stands.
   *
   * @param shape class of the mark beside the word
   * @param code as in the address
   * @param words in the reader's language
   * @param secondFactor yes or no, or a dash for programs
   * @param lastSignIn when, or a dash
   */
  public record State(
      String shape, String code, String words, String secondFactor, String lastSignIn) {}

  /**
   * A grant.
   *
   * @param where name of the site, or the whole account
   * @param ends when it ends or ended
   * @param tone "over", "soon" or "good"
   */
  public record GrantRow(long id, String role, String where, String ends, String tone) {}

  public boolean is(String state) {
    return this.state.code().equals(state);
  }
}
