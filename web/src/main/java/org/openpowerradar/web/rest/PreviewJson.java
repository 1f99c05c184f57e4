package org.openpowerradar.web.rest;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import org.openpowerradar.meter.boundary.ImportPreview;
import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.web.finding.FindingTexts;

/** Writes what would be stored of a file. */
final class PreviewJson implements StreamingOutput {

  private final ImportPreview preview;
  private final FindingTexts texts;

  PreviewJson(ImportPreview preview, FindingTexts texts) {
    this.preview = preview;
    this.texts = texts;
  }

  @Override
  public void write(OutputStream output) {
    try (JsonGenerator json = Json.createGenerator(output)) {
      json.writeStartObject()
          .write("id", preview.upload().id().value())
          .write("site", preview.upload().site().value())
          .write("fileName", preview.upload().file().name())
          .write("sha256", preview.upload().file().sha256())
          .write("expires", preview.upload().expires().toString())
          .write("ready", preview.isReady());
      write(json, preview.options());
      json.writeStartArray("series");
      preview.series().forEach(each -> write(json, each));
      json.writeEnd()
          .write("errors", preview.counts().errors())
          .write("decisions", preview.counts().decisions())
          .write("warnings", preview.counts().warnings())
          .writeStartArray("findings");
      preview.findings().forEach(each -> write(json, each));
      json.writeEnd().writeEnd();
    }
  }

  private static void write(JsonGenerator json, ImportOptions options) {
    choice(json, "format", options.format());
    choice(json, "zone", options.zone());
    choice(json, "unit", options.unit());
    json.write("powerOfTen", options.powerOfTen()).write("zeroIsMissing", options.zeroIsMissing());
  }

  private static void choice(JsonGenerator json, String name, Enum<?> value) {
    if (value != null) {
      json.write(name, value.name());
    }
  }

  private static void write(JsonGenerator json, ImportPreview.Series series) {
    json.writeStartObject().write("name", series.name());
    choice(json, "kind", series.kind());
    json.write("unit", series.unit().symbol())
        .write("direction", series.direction().name())
        .write("intervalSeconds", series.seconds())
        .write("from", series.span().from().toString())
        .write("to", series.span().to().toString())
        .write("amounts", series.amounts().count())
        .write("missing", series.missing())
        .write("total", MeterJson.plain(series.amounts().total()))
        .write("largest", MeterJson.plain(series.amounts().largest()));
    if (series.meter() != null) {
      json.write("meter", series.meter().value());
    }
    json.writeEnd();
  }

  private void write(JsonGenerator json, Finding finding) {
    json.writeStartObject()
        .write("severity", finding.code().severity().name())
        .write("code", finding.code().name());
    if (finding.row() > 0) {
      json.write("row", finding.row());
    }
    json.write("column", finding.column()).write("message", texts.sentence(finding)).writeEnd();
  }
}
