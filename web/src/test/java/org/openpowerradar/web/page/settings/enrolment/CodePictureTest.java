package org.openpowerradar.web.page.settings.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.protocol.identity.BridgeCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

class CodePictureTest {
  private static final BridgeCode CODE =
      new BridgeCode(new BridgeSerial(5_200_900), new byte[32], "cloud.example:20043");

  /** A photo: grey, noisy, dark on light or, as a console shows it, light on dark. */
  private static CodePicture photo(String text, int side, boolean inverse) throws WriterException {
    BitMatrix fields = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side);
    Random noise = new Random(7);
    byte[] brightness = new byte[side * side];
    for (int pixel = 0; pixel < brightness.length; pixel++) {
      boolean dark = fields.get(pixel % side, pixel / side) != inverse;
      brightness[pixel] = (byte) ((dark ? 50 : 190) + noise.nextInt(30));
    }
    return new CodePicture(side, brightness);
  }

  @ParameterizedTest
  @CsvSource({"200, false", "640, false", "640, true", "1024, true"})
  void code_whenPhotographed_thenRead(int side, boolean inverse) throws WriterException {
    assertEquals(Optional.of(CODE), photo(CODE.text(), side, inverse).code());
  }

  @Test
  void code_whenItIsAnotherQrCode_thenNone() throws WriterException {
    assertEquals(Optional.empty(), photo("https://example.org/", 300, false).code());
  }

  @Test
  void code_whenThereIsNothing_thenNone() {
    byte[] grey = new byte[640 * 480];
    Arrays.fill(grey, (byte) 120);

    assertEquals(Optional.empty(), new CodePicture(640, grey).code());
  }

  @ParameterizedTest
  @CsvSource({"39, 3900", "1025, 102500", "100, 9950", "100, 3900", "40, 41000", "100, 0"})
  void picture_whenItsSizeIsNone_thenRefused(int width, int bytes) {
    byte[] brightness = new byte[bytes];

    assertThrows(IllegalArgumentException.class, () -> new CodePicture(width, brightness));
  }
}
