package org.openpowerradar.protocol.legacy;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.openpowerradar.protocol.Hex;

/** The captures of a real bridge, which lie outside the repository. */
final class CapturedTraffic {

  /** One chunk of bytes as the capture logged it. */
  record Chunk(String direction, ByteBuffer bytes) {}

  private static final Pattern PROXIED =
      Pattern.compile(".*: (CLIENT_TO_SERVER|SERVER_TO_CLIENT) -> ([0-9a-f]+)");
  private static final Pattern RECEIVED = Pattern.compile("\\d+ - [0-9.:]+ - ([0-9a-f]+)");

  private final Path folder;

  private CapturedTraffic(Path folder) {
    this.folder = folder;
  }

  /** Finds the captures; aborts the test if they are absent, or fails it in CI. */
  static CapturedTraffic find() {
    Path folder = Path.of(System.getProperty("powerradar.data", "")).resolve("captures");
    boolean present = Files.isDirectory(folder);
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(present, "CI needs the captures in -Dpowerradar.data");
    }
    assumeTrue(present, "The captures are not in -Dpowerradar.data: this test is left out");
    return new CapturedTraffic(folder);
  }

  /** Returns the expected frames: without header line, by capture, in their order. */
  Map<String, List<String>> expected() throws IOException {
    Path table = folder.resolve("frames_decoded.csv.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .skip(1)
          .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(','))));
    }
  }

  /** Returns what a text capture logged, chunk by chunk. */
  List<Chunk> chunks(String capture) throws IOException {
    return Files.readAllLines(folder.resolve(capture)).stream()
        .map(CapturedTraffic::chunk)
        .filter(chunk -> chunk != null)
        .toList();
  }

  /** Returns a whole capture as bytes. */
  ByteBuffer raw(String capture) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(capture)));
  }

  private static Chunk chunk(String line) {
    Matcher proxied = PROXIED.matcher(line);
    if (proxied.matches()) {
      String direction = proxied.group(1).equals("CLIENT_TO_SERVER") ? "up" : "down";
      return new Chunk(direction, Hex.buffer(proxied.group(2)));
    }
    Matcher received = RECEIVED.matcher(line);
    return received.matches() ? new Chunk("up", Hex.buffer(received.group(1))) : null;
  }
}
