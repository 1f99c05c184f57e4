package org.openpowerradar.web.page.settings.access;

import java.util.List;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgePlan;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.finding.CsvLine;
import org.openpowerradar.web.page.language.Texts;

/** The plan as a CSV file: a line for each step, or one without a step where nothing is to do. */
public final class PlanCsv {
  private static final String HEAD =
      CsvLine.of("serial", "bridge", "site", "model", "firmware", "level", "step", "what to do");

  private final Texts texts;
  private final List<SiteSummary> sites;

  public PlanCsv(Texts texts, List<SiteSummary> sites) {
    this.texts = texts;
    this.sites = sites;
  }

  /** The whole file. */
  public String write(List<BridgePlan> plans) {
    return HEAD + plans.stream().map(this::lines).collect(Collectors.joining());
  }

  private String lines(BridgePlan plan) {
    return plan.steps().isEmpty()
        ? line(plan, "", "")
        : plan.steps().stream()
            .map(step -> line(plan, step.name(), texts.text("plan.do." + step)))
            .collect(Collectors.joining());
  }

  private String line(BridgePlan plan, String step, String what) {
    return CsvLine.of(
        plan.serial().toString(),
        plan.name(),
        site(plan.site()),
        plan.model(),
        plan.firmware(),
        plan.level().name(),
        step,
        what);
  }

  private String site(SiteId id) {
    return sites.stream()
        .filter(each -> each.id().equals(id))
        .map(SiteSummary::name)
        .findFirst()
        .orElse(id.toString());
  }
}
