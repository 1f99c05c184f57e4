package org.openpowerradar.softwarebridge.replay;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file of measured power: comma-separated, one line of names, then lines of one time and the
 * watts of each device; blank where a device sent nothing. A name ending in {@code .gz} means
 * compressed.
 */
public final class Trace implements Closeable {
  private final Path file;
  private final BufferedReader reader;
  private final List<String> names;
  private final int timeColumn;
  private final RowTime rowTime;
  private long line = 1;

  /**
   * A line.
   *
   * @param millis ms since 1970
   * @param watts one for each column, NaN where blank
   */
  public record Row(long millis, double[] watts) {}

  private Trace(Path file, BufferedReader reader, String timeName, RowTime rowTime)
      throws IOException {
    this.file = file;
    this.reader = reader;
    this.rowTime = rowTime;
    String head = reader.readLine();
    if (head == null) {
      throw new TraceException(file + " is empty");
    }
    this.names = Arrays.asList(head.split(",", -1));
    this.timeColumn = names.indexOf(timeName == null ? usualTimeColumn() : timeName);
    if (timeColumn < 0) {
      throw new TraceException(file + " has no column '" + timeName + "'");
    }
  }

  /**
   * Opens a file.
   *
   * @param timeName the column with the time; null for {@code epoch_utc} or else the first
   * @throws TraceException if it has no such column
   * @throws IOException if it cannot be read
   */
  public static Trace open(Path file, String timeName, RowTime rowTime) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
      return new Trace(
          file,
          new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)),
          timeName,
          rowTime);
    } catch (IOException | TraceException unusable) {
      in.close();
      throw unusable;
    }
  }

  private String usualTimeColumn() {
    return names.contains("epoch_utc") ? "epoch_utc" : names.get(0);
  }

  /** The devices: all columns behind the time, in the order of the file. */
  public List<String> devices() {
    return names.subList(timeColumn + 1, names.size());
  }

  /**
   * The next line.
   *
   * @throws TraceException if it cannot be understood
   * @throws IOException if it cannot be read
   */
  public Optional<Row> next() throws IOException {
    String text = reader.readLine();
    if (text == null) {
      return Optional.empty();
    }
    line++;
    String[] fields = text.split(",", -1);
    if (fields.length != names.size()) {
      throw wrong("has " + fields.length + " fields, not " + names.size());
    }
    double[] watts = new double[names.size() - timeColumn - 1];
    for (int each = 0; each < watts.length; each++) {
      watts[each] = watts(fields[timeColumn + 1 + each]);
    }
    return Optional.of(new Row(time(fields[timeColumn]), watts));
  }

  private long time(String field) {
    try {
      return rowTime.millis(field);
    } catch (DateTimeException notOne) {
      throw wrong("begins with '" + field + "', which is no time");
    }
  }

  private double watts(String field) {
    if (field.isEmpty()) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(field);
    } catch (NumberFormatException notOne) {
      throw wrong("has '" + field + "' for a number");
    }
  }

  private TraceException wrong(String what) {
    return new TraceException("line " + line + " of " + file + " " + what);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
