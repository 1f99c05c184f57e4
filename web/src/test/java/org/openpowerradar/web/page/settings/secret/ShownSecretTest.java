package org.openpowerradar.web.page.settings.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeSerial;

class ShownSecretTest {
  private static final String DIGITS = "0123456789abcdef".repeat(4);
  private static final Pattern FIELD = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int SCALE = 4;

  private final ShownSecret shown =
      ShownSecret.of(new BridgeSerial(5_200_101), DIGITS, "bridges.example:443");

  /** What a camera sees of the SVG. */
  private static RGBLuminanceSource seen(QrPicture picture) {
    int side = picture.size() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    FIELD.matcher(picture.path()).results().forEach(field -> blacken(field, pixels, side));
    return new RGBLuminanceSource(side, side, pixels);
  }

  private static void blacken(MatchResult field, int[] pixels, int side) {
    int left = Integer.parseInt(field.group(1)) * SCALE;
    int top = Integer.parseInt(field.group(2)) * SCALE;
    for (int y = top; y < top + SCALE; y++) {
      Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
    }
  }

  @Test
  void picture_whenScanned_thenSerialSecretAndCloud() throws Exception {
    BinaryBitmap bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(seen(shown.picture())));

    assertEquals(
        "PRB:5200101/" + "0123456789ABCDEF".repeat(4) + "/BRIDGES.EXAMPLE:443",
        new QRCodeReader().decode(bitmap).getText());
  }

  @Test
  void toString_whenLogged_thenWithoutTheSecret() {
    assertFalse(shown.toString().contains(DIGITS));
  }
}
