package org.openpowerradar.softwarebridge.legacy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.protocol.legacy.LegacyBatch;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.softwarebridge.store.Batch;
import org.openpowerradar.softwarebridge.store.Store;

/** Frames of a time without connection, on their way into batches of the store. */
final class Spool {
  private static final int MOST_ENTRIES = 52;
  private static final int MOST_BYTES = 1_000;
  private static final int LONGEST = 65_535; // [s]

  private final long bridge;
  private final Store store;
  private final List<LegacyBatch.Entry> entries = new ArrayList<>();
  private long base; // [s since 1970]
  private long last; // [ms since 1970]
  private int bytes;

  Spool(long bridge, Store store) {
    this.bridge = bridge;
    this.store = store;
  }

  /** Adds a frame; times never run backwards. */
  void add(LegacyFrame frame, long millis) throws IOException {
    long second = Math.max(millis, last) / 1000;
    boolean full = entries.size() == MOST_ENTRIES || bytes + frame.encodedLength() > MOST_BYTES;
    if (full || !entries.isEmpty() && second - base > LONGEST) {
      flush();
    }
    if (entries.isEmpty()) {
      base = second;
    }
    entries.add(new LegacyBatch.Entry((int) (second - base), frame));
    bytes += frame.encodedLength();
    last = Math.max(last, millis);
  }

  /** Brings what is left into the store. */
  void flush() throws IOException {
    if (!entries.isEmpty()) {
      byte[] payload = new LegacyBatch(base, entries, 0).frame(bridge, 0, 0).payload();
      store.append(new Stored(entries.size(), last, payload));
      store.commit();
      entries.clear();
      bytes = 0;
    }
  }

  private record Stored(int count, long heardTo, byte[] payload) implements Batch {
    @Override
    public byte[] encoded(long queue, long firstRecord) {
      return payload;
    }
  }
}
