package org.openpowerradar.web.page.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/** Backs /app/start: leads an empty account from nothing to the power of its first device. */
@Named
@RequestScoped
public class StartPage {
  @Inject Shell shell;
  @Inject Progress progress;
  @Inject Rights rights;
  @Inject Language language;

  private final List<Step> steps = new ArrayList<>();
  private Progress.Found found;
  private String account;

  /** Looks how far the account has come. Called before the page is rendered, and every 3 s. */
  public void load() {
    AccountSummary open =
        shell
            .account()
            .filter(each -> rights.isEnrolment())
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    account = Long.toString(open.id().value());
    found = progress.of(open.id());
    steps.clear();
    add(Step.Kind.SITE, siteSaid(), siteLink());
    add(Step.Kind.BRIDGE, bridgeSaid(), "/app/settings/claim?account=" + account + "&from=start");
    add(Step.Kind.CONNECTION, connectionSaid(), null);
    add(Step.Kind.SENSORS, sensorsSaid(), sensorsLink());
    add(Step.Kind.POWER, powerSaid(), powerLink());
  }

  private void add(Step.Kind kind, String said, String link) {
    boolean isNext = steps.stream().allMatch(Step::isDone);
    String state = said != null ? "done" : isNext ? "now" : "later";
    steps.add(new Step(kind, steps.size() + 1, state, said, link));
  }

  private String siteSaid() {
    return found.sites().isEmpty() ? null : found.sites().get(0).name();
  }

  private String siteLink() {
    String list = "/app/settings/sites?account=" + account;
    return !found.sites().isEmpty() ? list : rights.isSiteCreating() ? list + "&open=new" : null;
  }

  private String bridgeSaid() {
    if (!found.bridges().isEmpty()) {
      BridgeOverview first = found.bridges().get(0);
      return first.name() + ", " + first.serial();
    }
    return found.claim() == null ? null : found.claim().name() + ", " + found.claim().serial();
  }

  private String connectionSaid() {
    return found
        .connected()
        .map(bridge -> language.texts().text("start.connection.done", bridge.name()))
        .orElse(null);
  }

  private String sensorsSaid() {
    return found.sensors() == 0
        ? null
        : language.texts().text("start.sensors.done", found.sensors());
  }

  private String sensorsLink() {
    return found.sites().isEmpty()
        ? null
        : "/app/site/deployment?site="
            + found.connected().map(BridgeOverview::site).orElse(found.sites().get(0).id());
  }

  private String powerSaid() {
    return found.watts() == null
        ? null
        : language.figures().figure(Quantity.POWER, found.watts()).toString();
  }

  private String powerLink() {
    return shell.getEnergyLink() != null && rights.isEnergy() ? shell.getEnergyLink() : null;
  }

  public List<Step> getSteps() {
    return steps;
  }

  /** "2 of 5 done". */
  public String getFacts() {
    long done = steps.stream().filter(Step::isDone).count();
    return done == steps.size()
        ? language.texts().text("start.allDone")
        : language.texts().text("start.facts", done, steps.size());
  }

  /** True while there is something that happens by itself; also before it is known. */
  public boolean isLive() {
    return found == null
        || steps.stream()
            .filter(Step::isNow)
            .anyMatch(
                step -> step.kind() == Step.Kind.CONNECTION || step.kind() == Step.Kind.POWER);
  }

  /** Where the claim that waits is shown; null if none does. */
  public String getClaimLink() {
    return found.claim() == null
        ? null
        : "/app/settings/claim?account=" + account + "&claim=" + found.claim().id() + "&from=start";
  }

  /** A sentence on logins with another secret; null if there were none. */
  public String getWrong() {
    return found.claim() == null || found.claim().wrongLogins() == 0
        ? null
        : language.texts().text("claim.wrongLogins", found.claim().wrongLogins());
  }
}
