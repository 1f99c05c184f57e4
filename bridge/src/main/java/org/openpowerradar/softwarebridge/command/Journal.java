package org.openpowerradar.softwarebridge.command;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.softwarebridge.cloud.Ending;
import org.openpowerradar.softwarebridge.cloud.LinkListener;
import org.openpowerradar.softwarebridge.store.Piece;

/**
 * A CSV file with every reading of current that was sent, and whether it was acknowledged: by it a
 * test can tell what the cloud must have. A line is written before its record leaves the store, so
 * that after a crash no acknowledged reading is missing; a few may stand there twice.
 */
final class Journal implements LinkListener, Closeable {
  private final Writer out; // null without a journal
  private final Map<Long, TreeMap<Long, Data>> underWay = new HashMap<>();

  private Journal(Writer out) {
    this.out = out;
  }

  static Journal none() {
    return new Journal(null);
  }

  /** Appends to a file, which begins with the names of the columns. */
  static Journal to(Path file) throws IOException {
    boolean fresh = !Files.exists(file) || Files.size(file) == 0;
    BufferedWriter out =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (fresh) {
      out.write("queue,record,sensor,instant,raw,acknowledged\n");
    }
    return new Journal(out);
  }

  @Override
  public synchronized void sent(long queue, Piece piece) {
    if (out != null && piece instanceof Piece.Block block) {
      try {
        Data data = Data.decode(ByteBuffer.wrap(block.payload()));
        underWay.computeIfAbsent(queue, id -> new TreeMap<>()).put(block.last(), data);
      } catch (ProtocolException unsound) {
        throw new IllegalStateException("the store holds what is no DATA", unsound);
      }
    }
  }

  @Override
  public synchronized void acknowledged(long queue, long highWater) {
    TreeMap<Long, Data> of = underWay.get(queue);
    if (of != null) {
      Map<Long, Data> stored = of.headMap(highWater, true);
      stored.values().forEach(data -> write(data, true));
      stored.clear();
      flush();
    }
  }

  @Override
  public void ended(Ending ending, Duration wait) {
    flush();
  }

  private void write(Data data, boolean acknowledged) {
    long number = data.firstRecord();
    try {
      for (SensorRecord record : data.records()) {
        if (record instanceof SensorRecord.Current current) {
          out.write(line(data.queue(), number, current, acknowledged));
        }
        number++;
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String line(
      long queue, long number, SensorRecord.Current current, boolean acknowledged) {
    return String.join(
        ",",
        Long.toString(queue),
        Long.toString(number),
        Long.toString(current.sensor().value()),
        Instant.ofEpochMilli(current.timeMillis()).toString(),
        Long.toString(current.raw()),
        acknowledged + "\n");
  }

  private synchronized void flush() {
    try {
      if (out != null) {
        out.flush();
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (out != null) {
      underWay.values().forEach(of -> of.values().forEach(data -> write(data, false)));
      out.close();
    }
  }
}
