package org.openpowerradar.bulk.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bulk.control.PresentSetup;
import org.openpowerradar.bulk.control.SetupPlan;
import org.openpowerradar.bulk.control.SetupStep;
import org.openpowerradar.bulk.control.file.SetupFiles;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.boundary.setup.SensorPlaces;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.boundary.setup.SiteSetup;

/**
 * Sets up sites out of a file: looked at first, then done in one transaction or not at all. Things
 * are found by their names. Nothing is renamed or deleted.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class SetupImports {
  private static final int MOST_REFUSED = 20;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject SiteSetup sites;
  @Inject SetupReader reader;
  @Inject SensorPlaces places;
  @Inject SetupMaker maker;
  @Inject SetupTrial trial;
  @Inject Clock clock;

  private record Planned(SetupPlan plan, PresentSetup present, String token) {}

  /**
   * Tells what a file would do, row by row; changes nothing. It is also tried in a transaction that
   * is taken back, so what is shown without a problem is allowed by all rules; after 20 rows
   * refused there, or ten seconds, the others are not tried.
   *
   * @param file a workbook, a ZIP of tables or a table, at most 1 MiB and 2000 rows
   * @param name of the file
   * @throws NotFoundException if there is no such account, or the caller may set up none of it
   * @throws org.openpowerradar.site.entity.bulk.UnreadableFileException if it is no such file
   * @throws org.openpowerradar.site.entity.bulk.UnreadableFileException if a table of text is none
   */
  public SetupPreview preview(AccountId account, byte[] file, String name) {
    Planned planned = plan(account, file, name);
    Map<SetupRow, SetupLine> refused = new HashMap<>();
    List<SetupStep> steps = new ArrayList<>(planned.plan().steps());
    Map<SetupRow, SetupLine> lines =
        planned.plan().lines().stream()
            .filter(SetupLine::isEffective)
            .collect(Collectors.toMap(SetupLine::row, line -> line));
    Instant enough = clock.instant().plus(LONG_ENOUGH);
    Optional<SetupTrial.Refusal> next = trial.first(account, planned.present(), steps);
    while (next.isPresent() && refused.size() < MOST_REFUSED) {
      SetupRow row = next.get().row();
      refused.put(row, lines.get(row).wrong(next.get().problem()));
      steps.removeIf(step -> step.row().equals(row));
      if (clock.instant().isAfter(enough)) {
        break;
      }
      next = trial.first(account, planned.present(), steps);
    }
    return new SetupPreview(
        planned.token(),
        planned.plan().lines().stream()
            .map(line -> refused.getOrDefault(line.row(), line))
            .toList(),
        next.isPresent());
  }

  /**
   * Does what a file says that was looked at; returns when stored.
   *
   * @param token of the preview
   * @return how many rows made or changed something
   * @throws NotFoundException if there is no such account, or the caller may set up none of it
   * @throws ChangedMeanwhileException if it would now do something else than the preview said
   * @throws InvalidRequestException if a row is wrong, or nothing is to be done
   * @throws org.openpowerradar.account.entity.DomainException if a row is refused; nothing is done
   */
  public long apply(AccountId account, byte[] file, String name, String token) {
    Planned planned = plan(account, file, name);
    if (!planned.token().equals(token)) {
      throw new ChangedMeanwhileException("What is set up was changed since the preview");
    }
    SetupPreview looked = new SetupPreview(token, planned.plan().lines(), false);
    if (!looked.isReady()) {
      throw new InvalidRequestException("A row is wrong, or nothing is to be done");
    }
    SetupMaker.Making making = maker.over(account, planned.present());
    planned.plan().steps().forEach(making::make);
    audit.record(
        AuditEntry.of(account, "setup.import", "account " + account)
            .with("rows", looked.lines().size())
            .with("created", looked.count(State.CREATED))
            .with("changed", looked.count(State.CHANGED))
            .with("plan", token));
    return looked.count(State.CREATED) + looked.count(State.CHANGED);
  }

  private Planned plan(AccountId account, byte[] content, String name) {
    Scope editing = access.scope(Permission.EDIT_SITES.roles());
    Scope creating = access.scope(Permission.CREATE_SITES.roles());
    var open = sites.ofAccount(account);
    SetupFile file = SetupFiles.read(content, name);
    Set<String> named =
        file.rows().stream()
            .map(row -> SetupRow.fold(row.cell(SetupColumn.SITE)))
            .collect(Collectors.toSet());
    List<SiteRecord> present =
        open.stream()
            .filter(site -> named.contains(SetupRow.fold(site.properties().name())))
            .toList();
    PresentSetup known =
        new PresentSetup(reader.of(account, present), places.assigned(account, clock.instant()));
    SetupPlan plan =
        new SetupPlan(
            file,
            known,
            new SetupPlan.Rights(
                site -> editing.covers(account, site),
                creating.coversWhole(account),
                access.scope(Permission.IMPORT_METERS.roles()).coversWhole(account)));
    return new Planned(plan, known, token(plan));
  }

  /** Names a plan: the same only for the same changes to the same state. */
  private static String token(SetupPlan plan) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(plan.lines().toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }
}
