package org.openpowerradar.web.page.settings.meter;

import org.openpowerradar.meter.boundary.ImportSummary;
import org.openpowerradar.meter.entity.imports.ImportState;
import org.openpowerradar.meter.entity.imports.RowCounts;

/**
 * An import in the history.
 *
 * @param file name of the file
 * @param link address of its preview while it is staged; null afterwards
 * @param sha256 of the file
 * @param site into whose meters
 * @param person who sent it
 * @param when it came
 * @param state in words
 * @param rows what it did, in words
 */
public record StoredRow(
    String file,
    String link,
    String sha256,
    String site,
    String person,
    String when,
    String state,
    String rows) {

  /** Writes an import. */
  public static StoredRow of(ImportSummary summary, String link, MeterWriting writing) {
    boolean isStaged = summary.state() == ImportState.STAGED;
    return new StoredRow(
        summary.file().name(),
        isStaged ? link : null,
        summary.file().sha256(),
        writing.site(summary.site()),
        summary.by().name(),
        writing.moment(summary.site(), summary.stagedAt()),
        writing.word("import.state", summary.state()),
        rows(summary, writing));
  }

  /** "17,520 new, 0 equal, 0 changed, 0 replaced"; a dash unless stored. */
  public static String rows(ImportSummary summary, MeterWriting writing) {
    if (summary.state() != ImportState.STORED) {
      return "\u2013";
    }
    RowCounts rows = summary.rows();
    return writing
        .texts()
        .text("import.rows", rows.added(), rows.equal(), rows.changed(), rows.replaced());
  }
}
