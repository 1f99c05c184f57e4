package org.openpowerradar.web.page.settings.secret;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as SVG.
 *
 * @param size of the picture with its margin [fields]
 * @param path what is dark, as the attribute d of a path
 */
public record QrPicture(int size, String path) {
  private static final int MARGIN = 4;

  /**
   * Draws a text.
   *
   * @throws IllegalArgumentException if it is too long
   */
  public static QrPicture of(String text) {
    try {
      Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.MARGIN, 0);
      return of(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The text has no place in a QR code", tooLong);
    }
  }

  private static QrPicture of(ByteMatrix fields) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < fields.getHeight(); y++) {
      for (int x = 0; x < fields.getWidth(); x++) {
        if (fields.get(x, y) == 1) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(fields.getWidth() + 2 * MARGIN, path.toString());
  }
}
