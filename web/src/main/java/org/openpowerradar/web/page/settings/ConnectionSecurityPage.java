package org.openpowerradar.web.page.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.BridgePlan;
import org.openpowerradar.bridge.boundary.SecurityPolicies;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.PlanStep;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.settings.access.AccountZone;
import org.openpowerradar.web.page.settings.access.PlanRow;
import org.openpowerradar.web.page.settings.access.Proposal;
import org.openpowerradar.web.page.settings.access.Security;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/**
 * Backs /app/settings/connection-security: which level the account demands of its bridges, whom a
 * proposed demand would refuse, and what is to be done until all bridges encrypt.
 */
@Named
@RequestScoped
public class ConnectionSecurityPage {
  private static final List<SecurityLevel> LEVELS =
      List.of(
          SecurityLevel.UNPROVEN,
          SecurityLevel.AUTHENTICATED,
          SecurityLevel.ENCRYPTED_AUTHENTICATED);

  @Inject Shell shell;
  @Inject SecurityPolicies policies;
  @Inject VisibleSites sites;
  @Inject AccountZone accountZone;
  @Inject Language language;
  @Inject HttpServletRequest request;
  Clock clock = Clock.systemUTC();

  private AccountSummary account;
  private ZoneId zone;
  private SecurityPolicies.Current current;
  private List<BridgePlan> plans = List.of();
  private Proposal proposal = new Proposal(null, null);

  /** A level to choose, with its name and its words. */
  public record Choice(String name, String words, String selected) {}

  /** How many bridges need a step, in words. */
  public record Need(String what, long count) {}

  /** Asks for all there is to show. Called before the page is rendered. */
  public void load() {
    account =
        shell
            .account()
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    zone = accountZone.of(account.id());
    current = policies.current(account.id());
    plans = policies.plan(account.id());
    proposal = new Proposal(request.getParameter("level"), request.getParameter("from"));
  }

  /** What is demanded, in a sentence. */
  public String getDemand() {
    SecurityDemand demand = current.demand();
    Texts texts = language.texts();
    if (demand.level() == SecurityLevel.UNPROVEN) {
      return texts.text("policy.none");
    }
    String words = texts.text("policy.level." + demand.level());
    Instant from = demand.from();
    return from.isAfter(clock.instant())
        ? texts.text("policy.ahead", words, language.times(zone).exact(from))
        : texts.text("policy.inForce", words, language.times(zone).exact(from));
  }

  /** Bridges that the demand refuses, or will refuse; names and sites. */
  public List<PlanRow> getRefused() {
    return rows(plans.stream().filter(each -> each.isRefusedBy(current.demand())).toList());
  }

  /** True when the demand refuses already. */
  public boolean isInForce() {
    return !current.demand().from().isAfter(clock.instant());
  }

  /** Levels to choose from; the one proposed, or else the one demanded, is selected. */
  public List<Choice> getLevels() {
    if (current == null) {
      return List.of();
    }
    String chosen = proposal.level() == null ? current.demand().level().name() : proposal.level();
    return LEVELS.stream()
        .map(
            each ->
                new Choice(
                    each.name(),
                    language.texts().text("policy.level." + each),
                    each.name().equals(chosen) ? "selected" : null))
        .toList();
  }

  public Proposal getProposal() {
    return proposal;
  }

  /** True when something was proposed that makes sense. */
  public boolean isProposed() {
    return proposal.demand(zone).isPresent();
  }

  /** True where the proposal can be confirmed; also before it is known. */
  public boolean isAsked() {
    return account == null || isProposed();
  }

  /** True when something was proposed that makes no sense. */
  public boolean isMisread() {
    return !proposal.isEmpty() && !isProposed();
  }

  /** The proposal in a sentence. */
  public String getSentence() {
    SecurityDemand demand = proposal.demand(zone).orElseThrow();
    String words = language.texts().text("policy.level." + demand.level());
    return language
        .texts()
        .text("policy.proposed", words, language.times(zone).exact(demand.from()));
  }

  /** Bridges that the proposal would refuse. */
  public List<PlanRow> getHit() {
    Optional<SecurityDemand> demand = proposal.demand(zone);
    return demand.isEmpty()
        ? List.of()
        : rows(plans.stream().filter(each -> each.isRefusedBy(demand.get())).toList());
  }

  /** How many bridges the proposal would refuse, in a sentence. */
  public String getHitCount() {
    return language.texts().text("policy.hit", getHit().size(), plans.size());
  }

  /** Name of the zone in which the days of the policy begin. */
  public String getZone() {
    return zone.getId();
  }

  /** Every bridge with what is to be done. */
  public List<PlanRow> getRows() {
    return rows(plans);
  }

  /** "5 of 7 bridges encrypt." */
  public String getFacts() {
    long done =
        plans.stream()
            .filter(each -> each.level() == SecurityLevel.ENCRYPTED_AUTHENTICATED)
            .count();
    return language.texts().text("plan.facts", done, plans.size());
  }

  /** How many bridges need each step; steps nobody needs are left out. */
  public List<Need> getNeeds() {
    return Arrays.stream(PlanStep.values())
        .map(step -> new Need(language.texts().text("plan.step." + step), needing(step)))
        .filter(need -> need.count() > 0)
        .toList();
  }

  private long needing(PlanStep step) {
    return plans.stream().filter(each -> each.steps().contains(step)).count();
  }

  /** Before the page is rendered nothing is loaded, and there is nothing to list. */
  private List<PlanRow> rows(List<BridgePlan> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    BridgeWriting writing = new BridgeWriting(language, sites.of(account.id()), clock.instant());
    return shown.stream().map(each -> row(each, writing)).toList();
  }

  private PlanRow row(BridgePlan plan, BridgeWriting writing) {
    Texts texts = language.texts();
    String nothing = plan.enabled() ? "plan.done" : "plan.off";
    return new PlanRow(
        plan.name(),
        plan.serial().toString(),
        writing.site(plan.site()),
        plan.firmware() == null ? plan.model() : plan.model() + ", " + plan.firmware(),
        Security.of(plan.level()).code(),
        plan.steps().isEmpty() ? texts.text(nothing) : null,
        plan.steps().stream().map(step -> texts.text("plan.do." + step)).toList());
  }

  /** True when a policy was just set. */
  public boolean isDone() {
    return "true".equals(request.getParameter("done"));
  }
}
