package org.openpowerradar.account.entity.operation;

/**
 * What to call a person.
 *
 * @param subject id in Keycloak
 * @param name may be "": nobody told it yet
 * @param email may be ""
 */
public record PersonName(String subject, String name, String email) {

  /** Returns a person of whom nothing but the id is known. */
  public static PersonName unknown(String subject) {
    return new PersonName(subject, "", "");
  }

  /** Returns the name, or else the e-mail address, or else the id. */
  public String called() {
    if (!name.isBlank()) {
      return name;
    }
    return email.isBlank() ? subject : email;
  }
}
