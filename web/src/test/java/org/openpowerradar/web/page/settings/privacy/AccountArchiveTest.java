package org.openpowerradar.web.page.settings.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class AccountArchiveTest {

  @Test
  void archive_whenTablesHaveNoneSomeAndManyRows_thenAFileOfEachThatHasAny() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AccountArchive archive = new AccountArchive(out, 2)) {
      archive.add("none", from -> rows(0, from));
      archive.add("one", from -> rows(1, from));
      archive.add("two", from -> rows(2, from));
      archive.add("five", from -> rows(5, from));
    }

    Map<String, String> files = read(out.toByteArray());

    assertEquals(List.of("five.json", "one.json", "two.json"), List.copyOf(files.keySet()));
    assertEquals("[{\"n\":\"0\"}]", files.get("one.json"));
    assertEquals("[{\"n\":\"0\"},{\"n\":\"1\"}]", files.get("two.json"));
    assertEquals(5, files.get("five.json").split("n").length - 1);
  }

  private static List<Map<String, String>> rows(int all, int from) {
    return IntStream.range(from, Math.min(all, from + 2))
        .mapToObj(each -> Map.of("n", Integer.toString(each)))
        .toList();
  }

  private static Map<String, String> read(byte[] archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
