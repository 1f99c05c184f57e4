package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is given what of their own account: a table kept by hand in {@code who-may.txt}, apart from
 * the product's own. The longest beginning that fits an address counts.
 */
public final class WhoMay {
  private final List<Line> lines;

  private WhoMay(String text) {
    lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> line.split(" : ", 2))
            .map(parts -> new Line(parts[0].strip(), Arrays.asList(parts[1].strip().split(" "))))
            .toList();
  }

  /** The table that is kept with the tests. */
  public static WhoMay kept() throws IOException {
    try (InputStream in = WhoMay.class.getResourceAsStream("/crawl/who-may.txt")) {
      return new WhoMay(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The line of an address, or of a call such as {@code GET /sites}; empty if there is none. */
  public Optional<Line> of(String address) {
    return lines.stream()
        .filter(line -> line.fits(address))
        .max(Comparator.comparingInt(line -> line.beginning().length()));
  }

  /**
   * One line.
   *
   * @param beginning of addresses, up to the end or a parameter
   * @param words names of roles; {@code everybody}; {@code signed-in} for everybody who is; {@code
   *     if-there} where it depends on more than on roles
   */
  public record Line(String beginning, List<String> words) {
    private boolean fits(String address) {
      boolean isWhole = address.length() == beginning.length();
      return address.startsWith(beginning)
          && (isWhole || "?&".indexOf(address.charAt(beginning.length())) >= 0);
    }

    /** Whether somebody is to be given it. */
    boolean gives(Player player) {
      boolean isForAll = words.contains("signed-in") && !player.isAnonymous();
      return words.contains("everybody")
          || isForAll
          || player.roles().stream().anyMatch(role -> words.contains(role.roleName()));
    }

    /** Whether it may be refused for other reasons. */
    boolean depends() {
      return words.contains("if-there");
    }
  }
}
