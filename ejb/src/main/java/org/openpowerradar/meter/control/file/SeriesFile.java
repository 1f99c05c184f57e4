package org.openpowerradar.meter.control.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.ImportFormat;
import org.openpowerradar.meter.entity.imports.ImportOptions;

/** A file as it was sent, gzip or not, in whatever format. */
public final class SeriesFile {
  private static final int HEAD = 16 << 10;
  private static final Map<ImportFormat, SeriesReader> READERS =
      Map.of(
          ImportFormat.CSV_WIDE, new CsvSeries(new WideLayout()),
          ImportFormat.CSV_LONG, new CsvSeries(new LongLayout()),
          ImportFormat.VENDOR_REPORT, new VendorReport(),
          ImportFormat.GREEN_BUTTON, new GreenButton());

  private final byte[] content;

  public SeriesFile(byte[] content) {
    this.content = content;
  }

  /**
   * Reads all of it.
   *
   * @throws org.openpowerradar.account.entity.InvalidRequestException if it is too large
   */
  public ParsedFile read(ImportOptions stated, ZoneId site) {
    Findings findings = new Findings();
    try {
      ImportFormat format = stated.format() == null ? recognise() : stated.format();
      if (format == null) {
        findings.add(FindingCode.UNKNOWN_FORMAT);
        return new ParsedFile(stated, List.of(), findings);
      }
      try (InputStream file = open()) {
        var context = new SeriesReader.Context(stated.as(format), site, findings);
        ParsedFile parsed = READERS.get(format).read(file, context);
        if (parsed.series().isEmpty()) {
          findings.add(FindingCode.NOTHING_FOUND);
        }
        return parsed;
      }
    } catch (IOException | UncheckedIOException unreadable) {
      findings.add(FindingCode.CSV_FORM, 0, "", String.valueOf(unreadable.getMessage()));
      return new ParsedFile(stated, List.of(), findings);
    }
  }

  /** The format that the first lines have; null: none that is known. */
  private ImportFormat recognise() throws IOException {
    try (InputStream file = open()) {
      String head = new String(file.readNBytes(HEAD), StandardCharsets.UTF_8).strip();
      String start = head.startsWith("\ufeff") ? head.substring(1) : head;
      if (start.startsWith("<")) {
        return ImportFormat.GREEN_BUTTON;
      }
      if (start.startsWith("Point Name:") || start.startsWith("\"Point Name:")) {
        return ImportFormat.VENDOR_REPORT;
      }
      return CsvDialect.of(start).format();
    }
  }

  private InputStream open() throws IOException {
    InputStream raw = new ByteArrayInputStream(content);
    boolean isPacked =
        content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
    return Limits.bounded(isPacked ? new GZIPInputStream(raw) : raw);
  }
}
