package org.openpowerradar.site.entity.setup;

/** Names of zones, panels, devices and sites. */
public final class SetupNames {
  /** Most characters of a name. */
  public static final int MOST = 120;

  private SetupNames() {}

  /**
   * Returns the name without blanks around it.
   *
   * @throws SetupException unless it has 1 to 120 characters, none of which is a control character
   */
  public static String checked(String name) {
    return Checked.required(name, MOST, SetupError.NAME);
  }

  /**
   * Returns if somebody who is about to destroy a thing typed its name.
   *
   * @throws SetupException if another one was typed
   */
  public static void requireConfirmed(String name, String typed) {
    if (typed == null || !name.equals(typed.strip())) {
      throw new SetupException(SetupError.NAME_NOT_CONFIRMED);
    }
  }
}
