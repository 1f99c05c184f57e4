package org.openpowerradar.web.page.settings.enrolment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openpowerradar.protocol.identity.BridgeCode;

/**
 * What a camera saw, without its colours.
 *
 * @param width in pixels, {@value #LEAST} to {@value #MOST}
 * @param brightness a byte each, row by row from the top; as many as the picture has pixels
 */
record CodePicture(int width, byte[] brightness) {
  /** Fewest pixels of a side. */
  static final int LEAST = 40;

  /** Most pixels of a side. */
  static final int MOST = 1024;

  private static final Map<DecodeHintType, ?> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          Boolean.TRUE,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if it is none
   */
  CodePicture {
    if (width < LEAST || width > MOST || brightness.length % width != 0) {
      throw new IllegalArgumentException("not the size of a picture");
    }
    int height = brightness.length / width;
    if (height < LEAST || height > MOST) {
      throw new IllegalArgumentException("not the size of a picture");
    }
  }

  /** The code of a bridge in it, light on dark as on a console or dark on light; empty: none. */
  Optional<BridgeCode> code() {
    int height = brightness.length / width;
    LuminanceSource seen =
        new PlanarYUVLuminanceSource(brightness, width, height, 0, 0, width, height, false);
    return Stream.<Function<LuminanceSource, Binarizer>>of(
            HybridBinarizer::new, GlobalHistogramBinarizer::new)
        .flatMap(way -> Stream.of(way.apply(seen), way.apply(seen.invert())))
        .map(CodePicture::code)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<BridgeCode> code(Binarizer fields) {
    try {
      return Optional.of(
          BridgeCode.parse(new QRCodeReader().decode(new BinaryBitmap(fields), HINTS).getText()));
    } catch (NotFoundException | ChecksumException | FormatException none) {
      return Optional.empty();
    } catch (IllegalArgumentException otherCode) {
      return Optional.empty();
    }
  }
}
