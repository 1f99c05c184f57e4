package org.openpowerradar.bulk.control.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;
import org.openpowerradar.site.entity.bulk.UnreadableFileException.Problem;

/**
 * What is packed in a ZIP. It is unpacked once with a limit, and whoever reads it afterwards reads
 * what was counted.
 *
 * @param entries by name
 */
record Archive(Map<String, byte[]> entries) {
  private static final int MOST_BYTES = 20 << 20;
  private static final int MOST_ENTRIES = 200;

  static boolean isPacked(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  static Archive unpacked(byte[] file) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        byte[] content = content(zip, entry, left + 1);
        left -= content.length;
        if (left < 0 || entries.size() == MOST_ENTRIES) {
          throw new UnreadableFileException(Problem.TOO_LARGE, "");
        }
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), content);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new UnreadableFileException(Problem.UNKNOWN_FORMAT, "");
    }
    return new Archive(entries);
  }

  private static byte[] content(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
    int method = entry.getMethod();
    if (method != ZipEntry.DEFLATED && method != ZipEntry.STORED) {
      throw new UnreadableFileException(Problem.UNKNOWN_FORMAT, "");
    }
    try (InputStream content = zip.getInputStream(entry)) {
      return content.readNBytes(most);
    }
  }

  boolean isWorkbook() {
    return entries.containsKey("[Content_Types].xml");
  }

  byte[] packed() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
