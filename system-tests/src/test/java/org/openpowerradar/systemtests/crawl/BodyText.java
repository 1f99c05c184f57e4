package org.openpowerradar.systemtests.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What an asker can read of an answer: of an archive or a workbook everything that is packed. */
final class BodyText {
  private BodyText() {}

  static String of(byte[] body) throws IOException {
    boolean isPacked = body.length > 3 && body[0] == 'P' && body[1] == 'K' && body[2] == 3;
    return isPacked ? unpacked(body) : new String(body, StandardCharsets.UTF_8);
  }

  private static String unpacked(byte[] body) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        String content = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
        text.append(entry.getName()).append('\n').append(content).append('\n');
      }
    }
    return text.toString();
  }
}
