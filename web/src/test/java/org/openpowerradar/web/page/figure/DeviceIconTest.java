package org.openpowerradar.web.page.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.site.entity.DeviceCategory;

class DeviceIconTest {
  @ParameterizedTest
  @EnumSource
  void icon_whenOfACategory_thenItIsDrawn(DeviceCategory category) throws Exception {
    String drawn = Files.readString(Path.of("src/main/webapp/resources/powerradar/icons.svg"));

    assertTrue(drawn.contains("<symbol id=\"" + DeviceIcon.of(category) + "\""));
  }
}
