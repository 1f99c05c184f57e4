package org.openpowerradar.web.rest;

import org.openpowerradar.meter.boundary.ImportSummary;
import org.openpowerradar.meter.entity.imports.RowCounts;

/**
 * An import in JSON.
 *
 * @param id for the addresses below {@code /imports}
 * @param site into whose meters
 * @param fileName as its sender calls it
 * @param fileBytes size as it was sent
 * @param sha256 of the file as it was sent
 * @param stagedAt when it came
 * @param expires until when it can be stored
 * @param state STAGED, STORED, DISCARDED or EXPIRED
 * @param rows what storing did; absent unless stored
 */
public record ImportItem(
    long id,
    long site,
    String fileName,
    long fileBytes,
    String sha256,
    String stagedAt,
    String expires,
    String state,
    Rows rows) {

  /** Numbers of amounts: new, known already, of another number before, over other intervals. */
  public record Rows(long added, long equal, long changed, long replaced) {}

  static ImportItem of(ImportSummary summary) {
    RowCounts rows = summary.rows();
    return new ImportItem(
        summary.id().value(),
        summary.site().value(),
        summary.file().name(),
        summary.file().bytes(),
        summary.file().sha256(),
        summary.stagedAt().toString(),
        summary.expires().toString(),
        summary.state().name(),
        summary.endedAt() == null
            ? null
            : new Rows(rows.added(), rows.equal(), rows.changed(), rows.replaced()));
  }
}
