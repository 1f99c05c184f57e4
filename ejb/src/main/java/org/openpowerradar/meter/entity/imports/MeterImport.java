package org.openpowerradar.meter.entity.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;

/**
 * A file on its way into the meters of a site, and afterwards the record of it.
 *
 * <p>It is staged by an upload. From there it ends once: stored, discarded or expired.
 */
@Entity
@Table(name = "meter_import")
public class MeterImport {

  /** How long a staged file waits. */
  public static final Duration KEPT = Duration.ofHours(24);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "account", nullable = false, updatable = false)
  private long account;

  @Column(name = "site", nullable = false, updatable = false)
  private long site;

  @Column(name = "file_name", nullable = false, updatable = false, length = 255)
  private String fileName;

  @Column(name = "file_bytes", nullable = false, updatable = false)
  private long fileBytes;

  @Column(name = "file_sha256", nullable = false, updatable = false, length = 64)
  private String sha256;

  @Column(name = "person", nullable = false, updatable = false, length = 36)
  private String person;

  @Column(name = "person_name", nullable = false, updatable = false, length = 120)
  private String personName;

  @Column(name = "staged_at", nullable = false, updatable = false)
  private Instant stagedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 16)
  private ImportState state = ImportState.STAGED;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "rows_new", nullable = false)
  private long rowsNew;

  @Column(name = "rows_equal", nullable = false)
  private long rowsEqual;

  @Column(name = "rows_changed", nullable = false)
  private long rowsChanged;

  @Column(name = "rows_replaced", nullable = false)
  private long rowsReplaced;

  protected MeterImport() {}

  /** Stages a file at a site. */
  public MeterImport(AccountId account, SiteId site, StagedFile file, Person by, Instant at) {
    this.account = account.value();
    this.site = site.value();
    this.fileName = file.name();
    this.fileBytes = file.bytes();
    this.sha256 = file.sha256();
    this.person = by.subject();
    this.personName = by.name();
    this.stagedAt = at;
  }

  /**
   * A file as it was sent.
   *
   * @param name as its sender calls it, 1..255 characters
   * @param bytes its size
   * @param sha256 64 hexadecimal digits
   */
  public record StagedFile(String name, long bytes, String sha256) {}

  /**
   * Who did it.
   *
   * @param subject id in Keycloak
   * @param name what the person was called then, 1..120 characters
   */
  public record Person(String subject, String name) {}

  /** All of it is in the meters. */
  public void stored(RowCounts counts, Instant at) {
    rowsNew = counts.added();
    rowsEqual = counts.equal();
    rowsChanged = counts.changed();
    rowsReplaced = counts.replaced();
    end(ImportState.STORED, at);
  }

  /** Ends it. {@code as} is what became of it. */
  public void end(ImportState as, Instant at) {
    state = as;
    endedAt = at;
  }

  /** Returns whether the file may still be looked at and stored. */
  public boolean isOpen(Instant now) {
    return state == ImportState.STAGED && now.isBefore(expires());
  }

  public Instant expires() {
    return stagedAt.plus(KEPT);
  }

  public ImportId id() {
    return new ImportId(id);
  }

  public AccountId account() {
    return new AccountId(account);
  }

  public SiteId site() {
    return new SiteId(site);
  }

  public StagedFile file() {
    return new StagedFile(fileName, fileBytes, sha256);
  }

  public Person person() {
    return new Person(person, personName);
  }

  public Instant stagedAt() {
    return stagedAt;
  }

  public ImportState state() {
    return state;
  }

  /** Returns when it ended; empty while it is staged. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public RowCounts rows() {
    return new RowCounts(rowsNew, rowsEqual, rowsChanged, rowsReplaced);
  }
}
