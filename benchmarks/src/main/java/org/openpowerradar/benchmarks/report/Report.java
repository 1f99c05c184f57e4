package org.openpowerradar.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.benchmarks.platform.Sample;

/** What was measured, as one page of Markdown. */
public final class Report {
  private static final String[] COLUMNS = {
    "work",
    "readings/s, median",
    "least - most",
    "Payara µs",
    "database µs",
    "generator µs",
    "processors busy",
    "rounds"
  };
  private final List<String> aims = new ArrayList<>();
  private final List<String> rates = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();
  private final double loadBefore = Machine.load();

  /**
   * A line of the table of aims.
   *
   * @param work what was done
   * @param aim what is wanted of it
   * @param measured what it was
   * @param reached whether it is as wanted
   */
  public void aim(String work, String aim, String measured, boolean reached) {
    aims.add(row(work, aim, measured, reached ? "yes" : "**no**"));
    figures.add(String.join("\t", "aim", work, aim, measured, reached ? "yes" : "no"));
  }

  /** A line of the table of aims for what is measured beside them. */
  public void figure(String work, String measured) {
    aims.add(row(work, "", measured, ""));
    figures.add(String.join("\t", "figure", work, "", measured, ""));
  }

  /** A line of the table of rates. */
  public void rates(String work, Samples samples) {
    rates.add(
        row(
            work,
            thousands(samples.median(Sample::rate)),
            thousands(samples.least(Sample::rate)) + " - " + thousands(samples.most(Sample::rate)),
            hundredths(samples.median(Sample::payaraMicros)),
            hundredths(samples.median(Sample::databaseMicros)),
            hundredths(samples.median(Sample::generatorMicros)),
            hundredths(samples.median(Sample::busy)),
            Integer.toString(samples.count())));
    samples.all().forEach(sample -> figures.add("sample\t" + work + "\t" + figures(sample)));
  }

  private static String figures(Sample sample) {
    return String.join(
        "\t",
        Long.toString(sample.readings()),
        Double.toString(sample.seconds()),
        Double.toString(sample.payara()),
        Double.toString(sample.database()),
        Double.toString(sample.generator()));
  }

  /** Something that belongs below the tables. */
  public void note(String markdown) {
    notes.add(markdown);
  }

  /** A row of a Markdown table. */
  public static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** A number with its thousands set apart. */
  public static String thousands(double number) {
    return String.format("%,.0f", number).replace(',', ' ');
  }

  private static String hundredths(double number) {
    return String.format("%.2f", number);
  }

  /** The whole page. */
  public String markdown(Clock clock) {
    List<String> page = new ArrayList<>();
    page.add("Measured " + clock.instant().truncatedTo(ChronoUnit.MINUTES) + " on:");
    page.add(Machine.description() + ".");
    page.add(
        String.format(
            "Load average before the start %.1f, at the end %.1f (the benchmark itself makes 2 to"
                + " 4).",
            loadBefore, Machine.load()));
    page.add("");
    page.add(row("work", "aim", "measured", "reached"));
    page.add("|---|---|---|---|");
    page.addAll(aims);
    page.add("");
    page.add(row(COLUMNS));
    page.add("|---".repeat(COLUMNS.length) + "|");
    page.addAll(rates);
    page.add("");
    page.add("µs are microseconds of processor time a reading, user and system, of the process.");
    page.addAll(notes);
    return String.join("\n", page) + "\n";
  }

  /**
   * Writes the page, and beside it the same for programs: a line each, tabs between the fields. An
   * {@code aim} or {@code figure} is followed by work, aim, measured and reached; a {@code sample}
   * by work, readings and seconds: of the clock, of Payara, of the database, of the generator.
   */
  public void write(Path directory, Clock clock) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("benchmarks.md"), markdown(clock));
    Files.write(directory.resolve("benchmarks.tsv"), figures);
  }
}
