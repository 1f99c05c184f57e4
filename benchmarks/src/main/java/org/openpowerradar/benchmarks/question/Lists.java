package org.openpowerradar.benchmarks.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.platform.Profile;
import org.openpowerradar.benchmarks.report.Report;

/**
 * How long pages with lists take where many customers are stored: to the last byte of the page,
 * over HTTPS, for somebody who is signed in.
 */
public final class Lists {
  private static final double AIM = 200; // ms
  private static final String ADMINISTRATOR = "anna";
  private static final String AUDITOR = "dora";
  private static final String OPERATOR = "otto";

  /** What is asked, by whom. A page the platform does not have is left out. */
  private static final List<Map.Entry<String, String>> PAGES =
      List.of(
          Map.entry(ADMINISTRATOR, "/app/home?account=1001"),
          Map.entry(ADMINISTRATOR, "/app/settings/sites?account=1001"),
          Map.entry(ADMINISTRATOR, "/app/settings/bridges?account=1001"),
          Map.entry(ADMINISTRATOR, "/app/settings/meters?account=1001"),
          Map.entry(ADMINISTRATOR, "/app/settings/users?account=1001"),
          Map.entry(ADMINISTRATOR, "/app/settings/audit?account=1001"),
          Map.entry(ADMINISTRATOR, "/app/settings/security?account=1001"),
          Map.entry(ADMINISTRATOR, "/app/settings/connection-security?account=1001"),
          Map.entry(ADMINISTRATOR, "/app/settings/schedules?account=1001"),
          Map.entry(AUDITOR, "/app/home"),
          Map.entry(AUDITOR, "/app/settings/audit"),
          Map.entry(AUDITOR, "/app/settings/connection-security"),
          Map.entry(OPERATOR, "/app/operator/accounts"));

  private final MeasuredPlatform platform;
  private final Progress progress;
  private final Report report;
  private final int times;
  private final Map<String, PortalReader> readers = new TreeMap<>();

  /** Asks {@code platform}, each page so many times. */
  public Lists(MeasuredPlatform platform, Progress progress, Report report, int times) {
    this.platform = platform;
    this.progress = progress;
    this.report = report;
    this.times = times;
  }

  /** Stores accounts with sites, then asks; where a page misses the aim, its profile is noted. */
  public void measure(int accounts, int sites) throws Exception {
    new ListStore(platform).fill(accounts, sites);
    progress.say(accounts + " accounts with " + sites + " sites each are stored");
    List<Map.Entry<String, String>> known = new ArrayList<>();
    for (Map.Entry<String, String> page : PAGES) {
      if (PortalReader.knows(platform, page.getKey())) {
        known.add(page);
      }
    }
    for (Map.Entry<String, String> page : known) {
      asked(reader(page.getKey()), page.getValue()); // all pages share code that is still cold
    }
    for (Map.Entry<String, String> page : known) {
      measure(reader(page.getKey()), page.getValue() + " (" + page.getKey() + ")", page.getValue());
    }
  }

  private PortalReader reader(String user) throws Exception {
    PortalReader known = readers.get(user);
    PortalReader reader = known == null ? PortalReader.signedIn(platform, user) : known;
    readers.put(user, reader);
    return reader;
  }

  private void measure(PortalReader reader, String name, String path) throws Exception {
    int bytes = reader.get(path);
    if (bytes == 0) {
      progress.say(name + ": not there");
      return;
    }
    Answers answers = Answers.to(n -> {}, n -> reader.get(path), times);
    String figure = String.format("%s, %d kB of page", answers, bytes / 1_000);
    progress.say(name + ": " + figure);
    report.aim(name, String.format("p95 < %.0f ms", AIM), figure, answers.p95() < AIM);
    if (answers.p95() >= AIM) {
      String recording = "list" + path.replaceAll("\\W+", "-");
      report.note("");
      report.note(new Profile(platform).of(recording, () -> asked(reader, path)));
    }
  }

  private long asked(PortalReader reader, String path) throws Exception {
    for (int i = 0; i < times; i++) {
      reader.get(path);
    }
    return times;
  }
}
