package org.openpowerradar.meter.boundary;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TestDatabase;
import org.openpowerradar.database.Transactions;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.meter.control.MeterBucketStore;
import org.openpowerradar.meter.control.UploadStore;
import org.openpowerradar.site.boundary.SiteFixture;

/** Imports as the container would make them, over a database of their own. */
final class ImportParts {
  final TestClock clock = new TestClock(Instant.parse("2026-11-23T10:00:00Z"));
  final TwoAccounts two;
  private final Transactions transactions;
  private final PersistenceUnit unit;

  ImportParts() {
    transactions = new Transactions(TestDatabase.shared().migrated());
    unit = transactions.requiresNew(() -> PersistenceUnit.over(transactions));
    two =
        inTransaction(
            entities -> {
              TwoAccounts made = new TwoAccounts(entities);
              return made.grant("anna", Role.ACCOUNT_ADMIN, made.lindenhof)
                  .grant("ben", Role.VIEWER, made.lindenhof, made.office)
                  .grant("carla", Role.SITE_MANAGER, made.tamar);
            });
  }

  /** Asks the imports as a person, in a transaction of its own. */
  <T> T as(String subject, Role role, Function<Imports, T> question) {
    return inTransaction(entities -> question.apply(imports(entities, subject, role)));
  }

  /** Asks as anna, who runs the account of office and shop. */
  <T> T asAnna(Function<Imports, T> question) {
    return as("anna", Role.ACCOUNT_ADMIN, question);
  }

  /** What the audit trail tells, oldest first. */
  List<AuditFixture.Told> told() {
    return inTransaction(AuditFixture::told);
  }

  /** Asks the meters as anna. */
  <T> T meters(Function<Meters, T> question) {
    return inTransaction(
        entities -> {
          Meters meters = new Meters();
          meters.entities = entities;
          meters.buckets = new MeterBucketStore(transactions);
          meters.clock = clock;
          meters.access = AccessFixture.access(entities, clock, "anna", Role.ACCOUNT_ADMIN);
          return question.apply(meters);
        });
  }

  /** One round of the timer. */
  void expire() {
    inTransaction(
        entities -> {
          ImportTimer timer = new ImportTimer();
          timer.entities = entities;
          timer.clock = clock;
          timer.uploads = new UploadStore(transactions);
          timer.expire();
          return null;
        });
  }

  static Upload upload(String name, byte[] content) {
    return new Upload(name, "Anna Albrecht", new ByteArrayInputStream(content));
  }

  static Upload upload(String text) {
    return upload("file.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** What a statement counts. */
  long count(String sql) {
    return inTransaction(
        entities -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
  }

  /** Takes away all imports and meters. */
  void clear() {
    for (String table : List.of("meter_bucket", "meter_import_part", "meter_import", "meter")) {
      change("DELETE FROM " + table);
    }
  }

  /** Lets the database refuse amounts that are larger. */
  void refuseAmountsAbove(int most) {
    change("ALTER TABLE meter_bucket ADD CONSTRAINT refused CHECK (amount <= " + most + ")");
  }

  /** The reverse. */
  void refuseNothing() {
    change("ALTER TABLE meter_bucket DROP CONSTRAINT refused");
  }

  private void change(String sql) {
    inTransaction(entities -> entities.createNativeQuery(sql).executeUpdate());
  }

  private <T> T inTransaction(Function<EntityManager, T> work) {
    return transactions.requiresNew(() -> unit.call(work));
  }

  private Imports imports(EntityManager entities, String subject, Role role) {
    Access access = AccessFixture.access(entities, clock, subject, role);
    Imports imports = new Imports();
    imports.access = access;
    imports.audit = AuditFixture.trail(entities, clock, subject);
    imports.sites = SiteFixture.sites(entities, clock, access);
    imports.uploads = new UploadStore(transactions);
    imports.buckets = new MeterBucketStore(transactions);
    imports.clock = clock;
    imports.entities = entities;
    imports.context = AccessFixture.context(subject);
    return imports;
  }
}
