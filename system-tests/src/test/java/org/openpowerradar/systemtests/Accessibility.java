package org.openpowerradar.systemtests;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What axe-core says of a page as it stands. */
final class Accessibility {
  private static final String SOURCE = "/axe.min.js";
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final String RUN =
      """
      () => axe.run(document, {resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
        .then(found => found.violations.map(each => ({rule: each.id, impact: each.impact,
          where: each.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | '),
          count: each.nodes.length})))
      """;

  private final String axe;
  private int lesser;

  Accessibility() throws IOException {
    try (InputStream in = Accessibility.class.getResourceAsStream(SOURCE)) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Serious and critical violations in words; the others are counted. */
  List<String> grave(Page page) {
    page.evaluate(axe);
    List<String> grave = new ArrayList<>();
    for (Object each : (List<?>) page.evaluate(RUN)) {
      Map<?, ?> violation = (Map<?, ?>) each;
      if (GRAVE.contains(String.valueOf(violation.get("impact")))) {
        grave.add(violation.get("rule") + " at " + violation.get("where"));
      } else {
        lesser++;
      }
    }
    return grave;
  }

  /** How many lesser violations there were so far. */
  int lesser() {
    return lesser;
  }
}
