package org.openpowerradar.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A line of golden_totals.csv: the energy of a measured series, added up by somebody else.
 *
 * @param file with the series, below the folder of measurements
 * @param name of its column
 * @param samples how many
 * @param kilowattHours of all of it
 * @param rounding half a unit of the last digit with which the line was written [kWh]
 */
record GoldenSeries(String file, String name, long samples, double kilowattHours, double rounding) {
  /** Series sampled once a minute or more often: all but the hourly ones of imports. */
  static List<GoldenSeries> sampled() throws IOException {
    try (Stream<String> lines = Files.lines(MeasuredData.file("golden_totals.csv"))) {
      return lines
          .skip(1)
          .filter(line -> line.startsWith("circuits_60s/") || line.startsWith("tracebase_10s/"))
          .map(GoldenSeries::of)
          .toList();
    }
  }

  private static GoldenSeries of(String line) {
    String[] fields = line.split(",");
    double digits = fields[0].startsWith("circuits_60s/") ? 1e-4 : 1e-5;
    return new GoldenSeries(
        fields[0], fields[1], Long.parseLong(fields[2]), Double.parseDouble(fields[3]), digits / 2);
  }

  /** What it is a part of: a house, whose months are files. */
  String installation() {
    String name = Path.of(file).getFileName().toString();
    return name.startsWith("tracebase") ? "tracebase" : name.substring(0, name.lastIndexOf('_'));
  }

  /** How far the product is away [share of the total], beyond what was rounded off here. */
  double deviation(double wattHours) {
    double away = Math.abs(wattHours / 1000 - kilowattHours) - rounding;
    return away <= 0 ? 0 : away / Math.abs(kilowattHours);
  }

  /**
   * A file of measurements.
   *
   * @param name below the folder of measurements
   * @param path where it is
   * @param devices names of its columns
   * @param from first instant
   * @param to the last one
   */
  record Measurements(String name, Path path, List<String> devices, Instant from, Instant to) {
    static Measurements of(String file) throws IOException {
      Path path = MeasuredData.file(file);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
        List<String> names = Arrays.asList(lines.readLine().split(","));
        int time = Math.max(0, names.indexOf("epoch_utc"));
        String first = lines.readLine();
        String last = lines.lines().reduce((before, line) -> line).orElse(first);
        return new Measurements(
            file, path, names.subList(time + 1, names.size()), time(first, time), time(last, time));
      }
    }

    private static Instant time(String line, int column) {
      String text = line.split(",", -1)[column];
      return column > 0
          ? Instant.ofEpochSecond(Long.parseLong(text))
          : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
  }
}
