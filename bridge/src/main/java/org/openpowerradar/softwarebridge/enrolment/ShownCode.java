package org.openpowerradar.softwarebridge.enrolment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpowerradar.protocol.identity.BridgeCode;

/**
 * The code of a bridge on a console: a QR code drawn with half blocks, two of its rows a line, and
 * below it what to type where no camera is.
 */
public final class ShownCode {
  private static final int MARGIN = 2;
  private static final char BOTH = '\u2588';
  private static final char UPPER = '\u2580';
  private static final char LOWER = '\u2584';
  private static final int GROUP = 8;

  private final BridgeCode code;

  public ShownCode(BridgeCode code) {
    this.code = code;
  }

  /** The lines to print; a block is a light field, for consoles with light letters on dark. */
  public List<String> lines() {
    String digits = code.text().split("/")[1];
    return Stream.of(
            drawing().stream(),
            Stream.of("", "Serial: " + code.serial(), "Secret: " + grouped(digits), code.text()))
        .flatMap(part -> part)
        .toList();
  }

  private List<String> drawing() {
    BitMatrix fields = fields();
    return IntStream.range(0, (fields.getHeight() + 1) / 2)
        .mapToObj(line -> line(fields, 2 * line))
        .toList();
  }

  private static String line(BitMatrix fields, int row) {
    StringBuilder line = new StringBuilder(fields.getWidth());
    for (int column = 0; column < fields.getWidth(); column++) {
      boolean upper = !fields.get(column, row);
      boolean lower = row + 1 >= fields.getHeight() || !fields.get(column, row + 1);
      line.append(upper ? lower ? BOTH : UPPER : lower ? LOWER : ' ');
    }
    return line.toString();
  }

  private BitMatrix fields() {
    try {
      return new QRCodeWriter()
          .encode(
              code.text(),
              BarcodeFormat.QR_CODE,
              1,
              1,
              Map.of(
                  EncodeHintType.MARGIN,
                  MARGIN,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The code has no place in a QR code", tooLong);
    }
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }
}
