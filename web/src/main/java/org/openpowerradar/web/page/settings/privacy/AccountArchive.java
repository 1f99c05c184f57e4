package org.openpowerradar.web.page.settings.privacy;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file with a JSON file of each table that has rows; written as the rows come. */
final class AccountArchive implements AutoCloseable {
  private final ZipOutputStream zip;
  private final int portion;

  /** {@code portion} is how many rows come at once at most. */
  AccountArchive(OutputStream out, int portion) {
    this.zip = new ZipOutputStream(out);
    this.portion = portion;
  }

  /**
   * Writes a table, if it has any row.
   *
   * @param rows gives the rows from one on
   */
  void add(String table, IntFunction<List<Map<String, String>>> rows) throws IOException {
    List<Map<String, String>> some = rows.apply(0);
    if (some.isEmpty()) {
      return;
    }
    zip.putNextEntry(new ZipEntry(table + ".json"));
    try (JsonGenerator json = Json.createGenerator(new Unclosed(zip))) {
      json.writeStartArray();
      int from = 0;
      while (!some.isEmpty()) {
        some.forEach(row -> write(json, row));
        from += some.size();
        some = some.size() < portion ? List.of() : rows.apply(from);
      }
      json.writeEnd();
    }
    zip.closeEntry();
  }

  private static void write(JsonGenerator json, Map<String, String> row) {
    json.writeStartObject();
    row.forEach(json::write);
    json.writeEnd();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The end of a file is not the end of the archive. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
