package org.openpowerradar.appliance.demo;

import java.util.Locale;
import org.openpowerradar.appliance.secret.Secrets;

/** The people of the demo realm; what each may see is in {@code sql/demo}. */
public enum DemoPerson {
  ANNA("administrator of Lindenhof Advisory"),
  BEN("viewer of one site of Lindenhof Advisory"),
  CARLA("site manager of Tamar Metalworks"),
  DORA("auditor of both"),
  ERIK("administrator of Kvarn Bakery, an account with nothing in it yet"),
  OTTO("operator of the platform"),
  ELLA("of Westend Energy Services, a provider that may install in Berlin");

  private final String description;

  DemoPerson(String description) {
    this.description = description;
  }

  /** What this person may do, in a few words. */
  public String description() {
    return description;
  }

  /** User name at Keycloak. */
  public String login() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The placeholder of the realm file for this person's password. */
  public String placeholder() {
    return "DEMO_" + name() + "_PASSWORD";
  }

  public String password(Secrets secrets) {
    return secrets.password("demo.user." + login() + ".password");
  }
}
