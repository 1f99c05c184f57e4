package org.openpowerradar.meter.control.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.openpowerradar.meter.entity.imports.ImportRefusedException;
import org.openpowerradar.meter.entity.imports.Refusal;

/** What a file may at most be. More is refused while it is read, before memory is taken for it. */
public final class Limits {
  /** Bytes of a file as it is sent. */
  public static final int FILE_BYTES = 20 << 20;

  static final long UNPACKED_BYTES = 200L << 20;
  static final int VALUES = 1_000_000;
  static final int ROWS = 1_000_000;
  static final int SERIES = 500;
  static final int NAME = 120;
  static final int LINE = 1 << 20;

  private Limits() {}

  static void requireValues(long count) {
    if (count > VALUES) {
      throw new ImportRefusedException(Refusal.TOO_MANY_VALUES);
    }
  }

  static void requireRows(long count) {
    if (count > ROWS) {
      throw new ImportRefusedException(Refusal.TOO_MANY_LINES);
    }
  }

  static void requireSeries(long count) {
    if (count > SERIES) {
      throw new ImportRefusedException(Refusal.TOO_MANY_SERIES);
    }
  }

  /** The same stream, refused beyond 200 MiB: a small packed file can be very large inside. */
  static InputStream bounded(InputStream stream) {
    return new FilterInputStream(stream) {
      private long left = UNPACKED_BYTES;

      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
      }

      private void count(int read) {
        left -= read;
        if (left < 0) {
          throw new ImportRefusedException(Refusal.UNPACKED_TOO_LARGE);
        }
      }
    };
  }
}
