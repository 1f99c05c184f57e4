package org.openpowerradar.meter.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.meter.control.ImportCatalog;
import org.openpowerradar.meter.control.MeterBucketStore;
import org.openpowerradar.meter.control.MeterCatalog;
import org.openpowerradar.meter.control.Placement;
import org.openpowerradar.meter.control.Storing;
import org.openpowerradar.meter.control.UploadStore;
import org.openpowerradar.meter.control.file.ParsedFile;
import org.openpowerradar.meter.control.file.ParsedSeries;
import org.openpowerradar.meter.control.file.SeriesFile;
import org.openpowerradar.meter.entity.Meter;
import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.meter.entity.imports.FindingCode.Severity;
import org.openpowerradar.meter.entity.imports.ImportId;
import org.openpowerradar.meter.entity.imports.ImportNotReadyException;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ImportRefusedException;
import org.openpowerradar.meter.entity.imports.ImportState;
import org.openpowerradar.meter.entity.imports.MeterImport;
import org.openpowerradar.meter.entity.imports.Refusal;
import org.openpowerradar.meter.entity.imports.RowCounts;
import org.openpowerradar.meter.entity.imports.SeriesTarget;
import org.openpowerradar.site.boundary.Sites;

/**
 * Files on their way into meters: staged, looked at as often as needed, then stored whole or not at
 * all. Every method asks for the role at the site of the file.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER})
public class Imports {
  /** Most files of an account that wait at a time. */
  public static final int MOST_STAGED = 10;

  private static final int MOST_HISTORY = 50;

  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject Sites sites;
  @Inject UploadStore uploads;
  @Inject MeterBucketStore buckets;
  @Inject Clock clock;
  @Resource SessionContext context;
  @PersistenceContext EntityManager entities;

  /**
   * Puts a file aside for 24 hours. No meter knows of it.
   *
   * @return what was staged
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow to import
   * @throws InvalidRequestException if the file is empty or larger than 20 MiB, or ten files of the
   *     account wait already
   */
  public ImportSummary stage(SiteId site, Upload upload) {
    access.requireSite(site, Permission.IMPORT_METERS.roles());
    AccountId account = sites.site(site).account();
    var now = clock.instant();
    if (new ImportCatalog(entities).waiting(account, now.minus(MeterImport.KEPT)) >= MOST_STAGED) {
      throw new ImportRefusedException(Refusal.TOO_MANY_WAITING);
    }
    ReceivedFile file = ReceivedFile.of(upload);
    var by = new MeterImport.Person(context.getCallerPrincipal().getName(), file.person());
    MeterImport staged = new MeterImport(account, site, file.described(), by, now);
    entities.persist(staged);
    entities.flush();
    uploads.keep(staged.id(), file.content());
    audit.record(
        entry(staged, "import.stage")
            .with("file", staged.file().name())
            .with("bytes", staged.file().bytes())
            .with("sha256", staged.file().sha256()));
    return ImportSummary.of(staged);
  }

  /**
   * Returns an import, whatever became of it.
   *
   * @throws NotFoundException if there is no such import, or the caller holds no grant at its site
   * @throws ForbiddenException if the caller's roles there do not allow to import
   */
  public ImportSummary get(ImportId id) {
    return ImportSummary.of(find(id));
  }

  /**
   * Reads a staged file as it would be stored.
   *
   * @param options what is stated; nothing is remembered
   * @throws NotFoundException if there is no such staged file, or the caller holds no grant at its
   *     site
   * @throws ForbiddenException if the caller's roles there do not allow to import
   * @throws InvalidRequestException if it holds more than 1 000 000 values or 500 series
   */
  public ImportPreview preview(ImportId id, ImportOptions options) {
    MeterImport staged = open(id);
    ParsedFile file = parse(staged, options);
    return new PreviewBuilder(placement(staged, options)).build(ImportSummary.of(staged), file);
  }

  /**
   * Returns everything found in a staged file, at most 10 000 findings, worst first.
   *
   * @param options what is stated
   * @throws NotFoundException if there is no such staged file, or the caller holds no grant at its
   *     site
   * @throws ForbiddenException if the caller's roles there do not allow to import
   */
  public List<Finding> findings(ImportId id, ImportOptions options) {
    return parse(open(id), options).findings().sorted();
  }

  /**
   * Stores a staged file: all of it in this transaction, or nothing. Storing the same again changes
   * nothing.
   *
   * @param options what is stated
   * @param targets where series go; those without one go to the meter of their name
   * @return the import with what it did
   * @throws NotFoundException if there is no such staged file, a target is no meter of its site, or
   *     the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow to import
   * @throws ImportNotReadyException if rows are wrong, something has to be stated first, or a meter
   *     counts something else
   */
  public ImportSummary confirm(ImportId id, ImportOptions options, List<SeriesTarget> targets) {
    MeterImport staged = open(id);
    new ImportCatalog(entities).lock(staged);
    requireOpen(staged);
    ParsedFile file = parse(staged, options);
    requireReady(file);
    Map<ParsedSeries, Meter> placed = placement(staged, options).place(file.series(), targets);
    placed.values().forEach(entities::persist);
    entities.flush();
    RowCounts counts = RowCounts.NONE;
    for (Map.Entry<ParsedSeries, Meter> each : placed.entrySet()) {
      counts = counts.plus(new Storing(buckets).store(each.getValue().id(), each.getKey()));
    }
    staged.stored(counts, clock.instant());
    uploads.remove(id);
    audit.record(
        entry(staged, "import.confirm")
            .with("series", placed.size())
            .with("added", counts.added())
            .with("changed", counts.changed())
            .with("replaced", counts.replaced()));
    return ImportSummary.of(staged);
  }

  /**
   * Throws a staged file away.
   *
   * @throws NotFoundException if there is no such staged file, or the caller holds no grant at its
   *     site
   * @throws ForbiddenException if the caller's roles there do not allow to import
   */
  public void discard(ImportId id) {
    MeterImport staged = open(id);
    new ImportCatalog(entities).lock(staged);
    requireOpen(staged);
    staged.end(ImportState.DISCARDED, clock.instant());
    uploads.remove(id);
    audit.record(entry(staged, "import.discard"));
  }

  /**
   * Returns the newest fifty imports of an account at sites where the caller may import, newest
   * first.
   *
   * @throws NotFoundException if there is no such account, or the caller may import nowhere in it
   */
  public List<ImportSummary> history(AccountId account) {
    Scope scope = access.scope(account, Permission.IMPORT_METERS.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    return new ImportCatalog(entities)
        .newest(account, MOST_HISTORY).stream()
            .filter(each -> scope.covers(account, each.site()))
            .map(ImportSummary::of)
            .toList();
  }

  private static AuditEntry entry(MeterImport about, String action) {
    return AuditEntry.of(about.account(), action, "import " + about.id())
        .with("site", about.site());
  }

  private MeterImport find(ImportId id) {
    return access.requireAt(
        new ImportCatalog(entities).find(id),
        MeterImport::site,
        Permission.IMPORT_METERS.roles(),
        "import " + id);
  }

  private MeterImport open(ImportId id) {
    MeterImport found = find(id);
    requireOpen(found);
    return found;
  }

  private void requireOpen(MeterImport found) {
    if (!found.isOpen(clock.instant())) {
      throw new NotFoundException("The import " + found.id() + " is no longer staged");
    }
  }

  private ParsedFile parse(MeterImport staged, ImportOptions options) {
    ZoneId zone = sites.site(staged.site()).timeZone();
    return new SeriesFile(uploads.load(staged.id())).read(options, zone);
  }

  private Placement placement(MeterImport staged, ImportOptions options) {
    List<Meter> meters = new MeterCatalog(entities).ofSite(staged.site());
    return new Placement(staged, meters, options.kind(), clock.instant());
  }

  private static void requireReady(ParsedFile file) {
    long errors = file.findings().count(Severity.ERROR);
    long decisions = file.findings().count(Severity.DECISION);
    if (errors + decisions > 0) {
      throw new ImportNotReadyException(Refusal.NOT_READY, errors, decisions);
    }
  }
}
