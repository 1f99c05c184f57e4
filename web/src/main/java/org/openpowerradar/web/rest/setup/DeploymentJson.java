package org.openpowerradar.web.rest.setup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.entity.setup.DeviceProperties;

/** Writes what is set up at a site. What is not known is left out. */
final class DeploymentJson {
  private DeploymentJson() {}

  static String of(Deployment deployment) {
    return Json.createObjectBuilder()
        .add("site", deployment.site().id().value())
        .add("zones", list(deployment.zones(), DeploymentJson::zone))
        .build()
        .toString();
  }

  private static JsonObject zone(Deployment.ZonePart zone) {
    return Json.createObjectBuilder()
        .add("id", zone.id())
        .add("name", zone.name())
        .add("version", zone.version())
        .add("panels", list(zone.panels(), DeploymentJson::panel))
        .build();
  }

  private static JsonObject panel(Deployment.PanelPart panel) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", panel.id()).add("name", panel.name());
    add(json, "supply", panel.supply());
    return json.add("connection", panel.type().name())
        .add("voltage", panel.source().name())
        .add("volts", plain(panel.volts()))
        .add("powerFactor", plain(panel.powerFactor()))
        .add("version", panel.version())
        .add("devices", list(panel.devices(), DeploymentJson::device))
        .build();
  }

  private static JsonObject device(Deployment.DevicePart device) {
    DeviceProperties told = device.properties();
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", device.id().value()).add("name", told.name());
    add(json, "description", told.description());
    add(json, "type", told.type());
    if (told.parent() != null) {
      json.add("parent", told.parent().value());
    }
    add(json, "retiredAt", device.retiredAt());
    return json.add("category", told.category().name())
        .add("colour", told.colour())
        .add("powerFactor", plain(told.powerFactor()))
        .add("currentFactor", plain(told.currentFactor()))
        .add("version", device.version())
        .add("phases", list(device.phases(), DeploymentJson::phase))
        .build();
  }

  private static JsonObject phase(Deployment.PhasePart phase) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("phase", phase.phase());
    Deployment.SensorPart sensor = phase.sensor();
    if (sensor != null) {
      json.add("sensor", sensor.serial())
          .add("type", sensor.type())
          .add("ctRatio", sensor.ctRatio())
          .add("volts", sensor.volts())
          .add("powerFactor", sensor.powerFactor())
          .add("currentFactor", sensor.currentFactor())
          .add("since", sensor.since().toString());
    }
    return json.build();
  }

  private static <T> JsonArrayBuilder list(List<T> parts, Function<T, JsonObject> write) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    parts.forEach(part -> json.add(write.apply(part)));
    return json;
  }

  private static void add(JsonObjectBuilder json, String name, Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
