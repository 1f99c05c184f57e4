package org.openpowerradar.softwarebridge.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

class ShownCodeTest {
  private static final int FIELD = 4; // pixels
  private static final BridgeCode CODE =
      new BridgeCode(new BridgeSerial(5_200_900), new byte[32], "cloud.example:20043");

  private final List<String> lines = new ShownCode(CODE).lines();

  /** The lines of the drawing as a camera sees them: light blocks on a dark console. */
  private RGBLuminanceSource photographed() {
    List<String> drawing = lines.subList(0, lines.indexOf(""));
    int width = drawing.get(0).length() * FIELD;
    int height = drawing.size() * 2 * FIELD;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      String line = drawing.get(y / (2 * FIELD));
      boolean upper = y / FIELD % 2 == 0;
      for (int x = 0; x < width; x++) {
        char block = line.charAt(x / FIELD);
        boolean light = block == '\u2588' || block == (upper ? '\u2580' : '\u2584');
        pixels[y * width + x] = light ? 0xFFFFFF : 0;
      }
    }
    return new RGBLuminanceSource(width, height, pixels);
  }

  @Test
  void drawing_whenPhotographed_thenTheCodeIsRead() throws Exception {
    BinaryBitmap bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(photographed()));

    assertEquals(CODE, BridgeCode.parse(new QRCodeReader().decode(bitmap).getText()));
  }

  @Test
  void drawing_whenPrinted_thenItFitsAConsole() {
    List<String> drawing = lines.subList(0, lines.indexOf(""));

    assertTrue(drawing.size() <= 24, () -> drawing.size() + " lines");
    assertTrue(drawing.stream().allMatch(line -> line.length() <= 80));
  }

  @Test
  void lines_whenPrinted_thenSerialSecretAndCodeCanBeTyped() {
    String zeros = String.join(" ", Collections.nCopies(8, "00000000"));

    assertTrue(lines.contains("Serial: 5200900"));
    assertTrue(lines.contains("Secret: " + zeros));
    assertEquals(CODE.text(), lines.get(lines.size() - 1));
  }
}
