package org.openpowerradar.web.page.settings.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.audit.AuditLine;
import org.openpowerradar.web.finding.CsvLine;

/** Entries as a table for other programs (RFC 4180). */
final class AuditCsv {

  private AuditCsv() {}

  static String of(List<AuditLine> lines) {
    return CsvLine.of(
            "id", "at_utc", "person", "name", "account", "action", "target", "address", "details")
        + lines.stream().map(AuditCsv::line).collect(Collectors.joining());
  }

  private static String line(AuditLine line) {
    return CsvLine.of(
        Long.toString(line.id()),
        line.at().toString(),
        line.actor(),
        line.name(),
        line.account() == 0 ? null : Long.toString(line.account()),
        line.action(),
        line.target(),
        line.address(),
        line.details().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; ")));
  }
}
