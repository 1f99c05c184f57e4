package org.openpowerradar.web.page.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
  @ParameterizedTest
  @CsvSource({
    "account-admin,true,true,true",
    "site-manager,true,true,true",
    "energy-analyst,true,true,false",
    "viewer,true,true,false",
    "installer,true,false,true",
    "auditor,false,false,false",
    "platform-operator,false,false,false"
  })
  void rights_whenRoleIsHeld_thenPagesOfThatRole(
      String role, boolean seesSites, boolean seesEnergy, boolean seesBridges) {
    Rights rights = new OneRole(role);

    assertEquals(seesSites, rights.isSites());
    assertEquals(seesEnergy, rights.isEnergy());
    assertEquals(seesBridges, rights.isBridges());
  }

  @ParameterizedTest
  @CsvSource({
    "account-admin,true,true,true",
    "site-manager,true,false,false",
    "installer,false,false,true",
    "auditor,true,false,false",
    "viewer,false,false,false"
  })
  void rights_whenRoleIsHeld_thenWhatItMayOfSecurity(
      String role, boolean sees, boolean governs, boolean makesKeys) {
    Rights rights = new OneRole(role);

    assertEquals(sees, rights.isSecurity());
    assertEquals(governs, rights.isGoverning());
    assertEquals(makesKeys, rights.isKeys());
  }

  private static final class OneRole extends Rights {
    private final String held;

    private OneRole(String held) {
      this.held = held;
    }

    @Override
    protected boolean holds(String role) {
      return role.equals(held);
    }
  }
}
