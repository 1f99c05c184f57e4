package org.openpowerradar.reading.control.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.protocol.identity.BridgeSerial;

class FirmwaresTest {
  private static final BridgeSerial BRIDGE = new BridgeSerial(7);
  private final Firmwares firmwares = new Firmwares();

  @ParameterizedTest
  @CsvSource({
    "GENERATION_2, 2.107, true",
    "GENERATION_2, 209, true",
    "GENERATION_2, v476, false",
    "GENERATION_4, v476, true",
    "GENERATION_4, 2.107, false",
    "GENERATION_4, development, true",
    "SOFTWARE, 1.0.0, true",
    "SOFTWARE, 2.107, true",
    "GENERATION_4, 99999999999, true"
  })
  void fits_whenModelAndFirmware_thenAsPublished(BridgeModel model, String firmware, boolean fits) {
    assertEquals(fits, Firmwares.fits(model, firmware));
  }

  @Test
  void take_whenToldAgainAndAgain_thenOnlyWhatIsNew() {
    firmwares.told(BRIDGE, "470");
    firmwares.told(BRIDGE, "470");
    assertEquals(Map.of(BRIDGE, "470"), firmwares.take());

    firmwares.told(BRIDGE, "470");
    assertEquals(Map.of(), firmwares.take());

    firmwares.told(BRIDGE, "476");
    assertEquals(Map.of(BRIDGE, "476"), firmwares.take());
  }
}
