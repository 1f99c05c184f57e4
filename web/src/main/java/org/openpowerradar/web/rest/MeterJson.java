package org.openpowerradar.web.rest;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.openpowerradar.energy.boundary.MeterSeries;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.MeterValue;
import org.openpowerradar.web.rest.request.Resolutions;

/** Writes what a meter counted while it is sent. Amounts are exact decimals. */
final class MeterJson implements StreamingOutput {

  private final MeterSeries series;

  MeterJson(MeterSeries series) {
    this.series = series;
  }

  @Override
  public void write(OutputStream output) {
    try (JsonGenerator json = Json.createGenerator(output)) {
      json.writeStartObject()
          .write("meter", series.meter().id().value())
          .write("name", series.meter().name())
          .write("unit", series.meter().measure().unit().symbol())
          .write("direction", series.meter().measure().direction().name())
          .write("timeZone", series.zone().getId())
          .write("resolution", Resolutions.text(series.resolution()))
          .writeStartArray("values");
      for (int i = 0; i < series.values().size(); i++) {
        json.writeStartObject()
            .write("start", series.intervals().get(i).start().toString())
            .write("end", series.intervals().get(i).end().toString());
        write(json, series.values().get(i));
        json.writeEnd();
      }
      json.writeEnd().writeEnd();
    }
  }

  private static void write(JsonGenerator json, MeterValue value) {
    Coverage coverage = value.coverage();
    if (coverage.knownSeconds() > 0) {
      json.write("amount", plain(value.amount()));
    } else {
      json.writeNull("amount");
    }
    json.write("measuredSeconds", coverage.measuredSeconds())
        .write("repairedSeconds", coverage.repairedSeconds())
        .write("missingSeconds", coverage.missingSeconds());
  }

  /** Without zeros at the end and without an exponent. */
  static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
