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
  private final List<String> aims = new ArrayList<>();
  private final List<String> rates = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
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
  }

  /** A line of the table of rates. */
  public void rates(String work, Samples samples) {
    rates.add(
        row(
            work,
            thousands(samples.median(Sample::rate)),
            thousands(samples.least(Sample::rate)) + " - " + thousands(samples.most(Sample::rate)),
            micros(samples.median(Sample::payaraMicros)),
            micros(samples.median(Sample::databaseMicros)),
            micros(samples.median(Sample::generatorMicros)),
            Integer.toString(samples.count())));
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

  private static String micros(double number) {
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
    page.add(
        row(
            "work",
            "readings/s, median",
            "least - most",
            "Payara µs",
            "database µs",
            "generator µs",
            "rounds"));
    page.add("|---|---|---|---|---|---|---|");
    page.addAll(rates);
    page.add("");
    page.add("µs are microseconds of processor time a reading, user and system, of the process.");
    page.addAll(notes);
    return String.join("\n", page) + "\n";
  }

  /** Writes the page. */
  public void write(Path file, Clock clock) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, markdown(clock));
  }
}
