package org.openpowerradar.web.rest;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.List;
import org.openpowerradar.reading.entity.StoredReading;

/** Writes readings while they are sent: an array of {@code {instant, raw, sequence}}. */
final class ReadingsJson implements StreamingOutput {

  private final List<StoredReading> readings;

  ReadingsJson(List<StoredReading> readings) {
    this.readings = readings;
  }

  @Override
  public void write(OutputStream output) {
    try (JsonGenerator json = Json.createGenerator(output)) {
      json.writeStartArray();
      for (StoredReading reading : readings) {
        json.writeStartObject()
            .write("instant", reading.instant().toString())
            .write("raw", reading.raw())
            .write("sequence", reading.sequence())
            .writeEnd();
      }
      json.writeEnd();
    }
  }
}
