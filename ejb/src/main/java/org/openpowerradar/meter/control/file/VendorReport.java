package org.openpowerradar.meter.control.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ValueUnit;
import org.openpowerradar.meter.entity.imports.ZoneRule;

/**
 * Report of a building control system: for each point a few lines of head and then date, time,
 * value, status. Energy is counted by two points of a meter, CONSUMPTN HI and LO [kWh], whose sum
 * is the counter; what it counts between two readings is the amount of that interval.
 */
final class VendorReport implements SeriesReader {

  @Override
  public ParsedFile read(InputStream file, Context context) throws IOException {
    ImportOptions stated = context.options();
    ZoneRule rule = stated.zone() == null ? ZoneRule.SITE : stated.zone();
    ZoneId zone = rule == ZoneRule.SITE ? context.site() : ZoneOffset.UTC;
    ReportPoints points = new ReportPoints(zone, context.findings());
    CsvFile.read(CsvFile.text(file), ',', context.findings(), points::row);
    ValueUnit unit =
        stated.unit() == null || stated.unit() == ValueUnit.TAGGED ? ValueUnit.KWH : stated.unit();
    ImportOptions options =
        new ImportOptions(
            stated.format(),
            rule,
            unit,
            stated.powerOfTen(),
            stated.zeroIsMissing(),
            stated.kind());
    return new ParsedFile(
        options, points.series(Conversion.stated(options, unit)), context.findings());
  }
}
