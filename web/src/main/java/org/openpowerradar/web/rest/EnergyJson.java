package org.openpowerradar.web.rest;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.List;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.web.rest.request.Resolutions;

/**
 * Writes a series while it is sent, because it may have 200 000 values. Every list of values is as
 * long as {@code intervals}. Where nothing is known of an interval its figures are null, never 0.
 */
final class EnergyJson implements StreamingOutput {

  private final EnergySeries series;

  EnergyJson(EnergySeries series) {
    this.series = series;
  }

  @Override
  public void write(OutputStream output) {
    try (JsonGenerator json = Json.createGenerator(output)) {
      json.writeStartObject()
          .write("site", series.site().value())
          .write("timeZone", series.zone().getId())
          .write("resolution", Resolutions.text(series.resolution()))
          .writeStartArray("intervals");
      for (Interval interval : series.intervals()) {
        json.writeStartObject()
            .write("start", interval.start().toString())
            .write("end", interval.end().toString())
            .writeEnd();
      }
      json.writeEnd();
      writeDevices(json);
      writeGroups(json);
      write(json, "total", series.total());
      write(json, "untracked", series.untracked());
      json.writeEnd();
    }
  }

  private void writeDevices(JsonGenerator json) {
    json.writeStartArray("devices");
    for (EnergySeries.DeviceSeries device : series.devices()) {
      json.writeStartObject().write("device", device.device().value()).write("name", device.name());
      if (device.assumedVoltsSeconds() > 0) {
        json.write("assumedVoltsSeconds", device.assumedVoltsSeconds());
      }
      write(json, "values", device.values());
      json.writeEnd();
    }
    json.writeEnd();
  }

  private void writeGroups(JsonGenerator json) {
    json.writeStartArray("groups");
    for (EnergySeries.GroupSeries group : series.groups()) {
      json.writeStartObject().write("group", group.group().value()).write("name", group.name());
      write(json, "values", group.values());
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void write(JsonGenerator json, String name, List<EnergyValue> values) {
    json.writeStartArray(name);
    for (EnergyValue value : values) {
      json.writeStartObject();
      if (value.coverage().knownSeconds() > 0) {
        json.write("wattHours", value.wattHours())
            .write("averageWatts", value.averageWatts())
            .write("averageAmperes", value.averageAmperes())
            .write("peakWatts", value.peakWatts());
      } else {
        json.writeNull("wattHours")
            .writeNull("averageWatts")
            .writeNull("averageAmperes")
            .writeNull("peakWatts");
      }
      json.write("measuredSeconds", value.coverage().measuredSeconds())
          .write("repairedSeconds", value.coverage().repairedSeconds())
          .write("offSeconds", value.coverage().offSeconds())
          .write("missingSeconds", value.coverage().missingSeconds())
          .writeEnd();
    }
    json.writeEnd();
  }
}
