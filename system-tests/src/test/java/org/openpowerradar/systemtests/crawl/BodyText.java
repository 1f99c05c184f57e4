package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What an asker can read of an answer: of an archive or a workbook everything that is packed. */
final class BodyText {
  private BodyText() {}

  static String of(byte[] body) throws IOException {
    boolean isPacked = body.length > 3 && body[0] == 'P' && body[1] == 'K' && body[2] == 3;
    return isPacked ? unpacked(body) : new String(body, StandardCharsets.UTF_8);
  }

  /** By way of a file: workbooks are written in a way that can only be read from its end. */
  private static String unpacked(byte[] body) throws IOException {
    Path file = Files.createTempFile("answer", ".zip");
    try {
      Files.write(file, body);
      StringBuilder text = new StringBuilder();
      try (ZipFile archive = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(archive.entries())) {
          byte[] content = archive.getInputStream(entry).readAllBytes();
          text.append(entry.getName()).append('\n');
          text.append(new String(content, StandardCharsets.UTF_8)).append('\n');
        }
      }
      return text.toString();
    } finally {
      Files.delete(file);
    }
  }
}
