package org.openpowerradar.reading.control.chunk;

import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.SpansBuilder;

/**
 * Listening spans of one hour as bytes: pairs of varints, pause since the end of the span before
 * (or the hour's start) and length, both in ms. A bridge that listened all the time costs 4 bytes
 * an hour.
 */
final class SpanCodec {
  private SpanCodec() {}

  static byte[] encode(long hourStart, Spans spans) {
    Varints bytes = Varints.writer(spans.size() * 6);
    long last = hourStart;
    for (int i = 0; i < spans.size(); i++) {
      bytes.write(spans.from(i) - last).write(spans.to(i) - spans.from(i));
      last = spans.to(i);
    }
    return bytes.written();
  }

  static void decode(long hourStart, byte[] encoded, SpansBuilder into) {
    Varints bytes = Varints.reader(encoded);
    long last = hourStart;
    while (bytes.hasNext()) {
      long from = last + bytes.read();
      last = from + bytes.read();
      into.add(from, last);
    }
  }
}
