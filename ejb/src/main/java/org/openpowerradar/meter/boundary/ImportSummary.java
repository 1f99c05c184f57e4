package org.openpowerradar.meter.boundary;

import java.time.Instant;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.entity.imports.ImportId;
import org.openpowerradar.meter.entity.imports.ImportState;
import org.openpowerradar.meter.entity.imports.MeterImport;
import org.openpowerradar.meter.entity.imports.RowCounts;

/**
 * An import in the history.
 *
 * @param id names it
 * @param site into whose meters
 * @param file name, size and SHA-256 as it was sent
 * @param by who sent it
 * @param stagedAt when
 * @param expires until when a staged file can be stored
 * @param state how far it came
 * @param endedAt when it was stored, discarded or expired; null while it is staged
 * @param rows what it did to the meters; zeros unless stored
 */
public record ImportSummary(
    ImportId id,
    SiteId site,
    MeterImport.StagedFile file,
    MeterImport.Person by,
    Instant stagedAt,
    Instant expires,
    ImportState state,
    Instant endedAt,
    RowCounts rows) {

  static ImportSummary of(MeterImport found) {
    return new ImportSummary(
        found.id(),
        found.site(),
        found.file(),
        found.person(),
        found.stagedAt(),
        found.expires(),
        found.state(),
        found.endedAt().orElse(null),
        found.rows());
  }
}
