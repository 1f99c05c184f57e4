package org.openpowerradar.web.page.settings.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgePlan;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.PlanStep;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.web.page.language.Texts;

class PlanCsvTest {
  private static final String HEAD = "serial,bridge,site,model,firmware,level,step,what to do\r\n";

  private static String csv(BridgePlan plan) {
    return new PlanCsv(new Texts(Locale.ENGLISH), List.of()).write(List.of(plan));
  }

  private static BridgePlan plan(String name, List<PlanStep> steps) {
    return new BridgePlan(
        new BridgeSerial(7),
        name,
        new SiteId(1),
        "Gen 4",
        null,
        SecurityLevel.AUTHENTICATED,
        true,
        steps);
  }

  @Test
  void write_whenStepsAreToBeDone_thenALineForEach() {
    assertEquals(
        HEAD
            + "7,Cellar,1,Gen 4,,AUTHENTICATED,BRING_ONLINE,Check its power and its network: it is"
            + " offline.\r\n"
            + "7,Cellar,1,Gen 4,,AUTHENTICATED,SWITCH_TO_TLS,Set its connection to TLS and let it"
            + " reach the TLS port of the cloud.\r\n",
        csv(plan("Cellar", List.of(PlanStep.BRING_ONLINE, PlanStep.SWITCH_TO_TLS))));
  }

  /** People name bridges, and others open the file in a spreadsheet. */
  @Test
  void write_whenANameIsAFormula_thenDisarmedAndQuoted() {
    assertEquals(
        HEAD + "7,\"'=HYPERLINK(\"\"x\"\",1)\",1,Gen 4,,AUTHENTICATED,,\r\n",
        csv(plan("=HYPERLINK(\"x\",1)", List.of())));
  }
}
