package org.openpowerradar.web.rest.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.Supply;
import org.openpowerradar.web.rest.request.InvalidParameterException;

class SetupJsonTest {

  private static InputStream body(String json) {
    return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void panel_whenOnlyTheNecessaryIsGiven_thenTheUsualRest() {
    PanelProperties panel =
        SetupJson.panel(body("{'name': 'P1', 'supply': 'JAPAN_SPLIT'}")).panelProperties();

    assertEquals(
        new PanelProperties(
            "P1",
            Supply.JAPAN_SPLIT,
            VoltageSource.FIXED,
            new BigDecimal("100"),
            new BigDecimal("0.95")),
        panel);
  }

  @Test
  void device_whenGiven_thenReadWithItsParent() {
    DeviceProperties device =
        SetupJson.device(
                body("{'name': 'Oven', 'category': 'KITCHEN', 'phases': [3, 1], 'parent': 7}"))
            .deviceProperties();

    assertEquals(PhaseSet.of(1, 3), device.phases());
    assertEquals(new DeviceId(7), device.parent());
    assertEquals(0, device.colour());
  }

  @Test
  void site_whenGiven_thenReadWithAccountAndVersion() {
    SetupJson json =
        SetupJson.site(
            body(
                "{'account': 1, 'name': 'Depot', 'city': 'Hull', 'country': 'GB', 'version': 3,"
                    + " 'timeZone': 'Europe/London', 'currency': 'GBP', 'area': 12.5,"
                    + " 'supportsGeneration': true}"));

    assertEquals(1, json.account().value());
    assertEquals(3, json.version());
    assertEquals(new BigDecimal("12.5"), json.siteProperties().area());
    assertTrue(json.siteProperties().supportsGeneration());
  }

  @Test
  void sensor_whenNothingMoreIsGiven_thenNowAndOnlyIfFree() {
    SetupJson json = SetupJson.sensor(body("{'sensor': 4294967295, 'type': 'PAN_42'}"));

    assertEquals(4_294_967_295L, json.newSensor().serial().value());
    assertEquals(SensorType.PAN_42, json.newSensor().type());
    assertNull(json.terms().from());
    assertEquals(false, json.terms().moves() || json.terms().replaces());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name': 'Oven', 'category': 'KITCHEN', 'phases': [1], 'owner': 1}",
        "{'name': 7, 'category': 'KITCHEN', 'phases': [1]}",
        "{'name': 'Oven', 'category': 'COOKING', 'phases': [1]}",
        "{'name': 'Oven', 'category': 'KITCHEN', 'phases': 1}",
        "{'name': 'Oven', 'category': 'KITCHEN', 'phases': [1], 'colour': 1.5}",
        "{'name': 'Oven', 'category': 'KITCHEN', 'phases': [1], 'powerFactor': '1'}",
        "{'name': 'Oven', 'category': 'KITCHEN', 'phases': [1], 'parent': -1}",
        "{'name': 'Oven', 'category': 'KITCHEN', 'phases': [1], 'powerFactor': 1e999999}"
      })
  void device_whenAFieldIsWrong_thenItIsNamed(String json) {
    assertThrows(
        InvalidParameterException.class, () -> SetupJson.device(body(json)).deviceProperties());
  }
}
