package org.openpowerradar.softwarebridge.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measurement files of the same devices, one behind the other, opened and closed together. */
public final class Traces implements Closeable {
  private final List<Trace> traces = new ArrayList<>();

  /**
   * Opens all files.
   *
   * @param timeName the column with the time; null for {@code epoch_utc} or else the first
   * @throws TraceException if one has no such column
   * @throws IOException if one cannot be read
   */
  public static Traces open(List<Path> files, String timeName, RowTime rowTime) throws IOException {
    Traces opened = new Traces();
    try {
      for (Path file : files) {
        opened.traces.add(Trace.open(file, timeName, rowTime));
      }
      return opened;
    } catch (IOException | TraceException unusable) {
      opened.close();
      throw unusable;
    }
  }

  List<Trace> inOrder() {
    return traces;
  }

  @Override
  public void close() throws IOException {
    for (Trace trace : traces) {
      trace.close();
    }
  }
}
