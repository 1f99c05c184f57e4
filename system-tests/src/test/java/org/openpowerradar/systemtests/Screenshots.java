package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pscreenshots}: a picture of every kind of page, in light, in dark and on a phone,
 * into docs/screenshots. No test of the build: it writes into the sources. It fails if a page of
 * the sources is in no picture, or the pictures are too large.
 */
class Screenshots {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("docs/screenshots");
  private static final int WIDE = 1440;
  private static final int PHONE = 390;

  private static final int LOWEST = 900;

  /** What is further down is left out [px]. */
  private static final int HIGHEST = 2_400;

  /** Most that a picture may have [B]; it is taken again, coarser, until it fits. */
  private static final int LARGEST = 60_000;

  /** Most that all of them may have [B]. */
  private static final long LARGEST_OF_ALL = 10_000_000;

  private static final int[] QUALITIES = {60, 40, 20, 5, 1};

  /** Fonts are there, and charts are as wide as their place. */
  private static final String SETTLED =
      """
      () => document.fonts.status === 'loaded'
        && [...document.querySelectorAll('.chart-canvas')].every(place =>
          place.querySelector('canvas')?.clientWidth === place.clientWidth)
      """;

  /** Nobody is signed in. */
  private static final String STRANGER = "";

  /** Pages that no link leads to: answers to mistakes, and what strangers see. */
  private static final List<PageList> UNLINKED =
      List.of(
          new PageList(
              "anna",
              List.of(
                  "/app/problem/forbidden", "/app/problem/not-found", "/app/problem/unexpected")),
          new PageList(STRANGER, List.of("/app/home", "/signed-out")));

  /** Names of pictures without their look, with the title of the page. */
  private final Map<String, String> taken = new LinkedHashMap<>();

  /** Paths that were shown. */
  private final Set<String> shown = new TreeSet<>();

  private final Properties endpoints;
  private final Properties credentials;

  /** A platform that runs already, known by its folder, is not started again. */
  Screenshots() {
    String var = System.getProperty("powerradar.running", "");
    RunningPlatform own = var.isEmpty() ? RunningPlatform.get() : null;
    Path folder = RunningPlatform.ROOT.resolve(var);
    endpoints =
        own != null
            ? own.endpoints()
            : RunningPlatform.read(folder.resolve("endpoints.properties"));
    credentials =
        own != null
            ? own.credentials()
            : RunningPlatform.read(folder.resolve("credentials.properties"));
  }

  @Test
  void pages_whenVisited_thenEachHasItsPictures() throws Exception {
    List<PageList> lists = new ArrayList<>(PageList.of(endpoints, credentials));
    lists.addAll(UNLINKED);
    Files.createDirectories(PICTURES);
    removeAll();
    for (PageList list : lists) {
      take(list, "light", WIDE, ColorScheme.LIGHT);
      take(list, "dark", WIDE, ColorScheme.DARK);
      take(list, "phone", PHONE, ColorScheme.LIGHT);
    }
    Files.writeString(PICTURES.resolve("README.md"), index());

    Set<String> unseen = pages();
    unseen.removeAll(shown);
    assertEquals(Set.of(), unseen, "pages that no picture shows");
    assertEquals(List.of(), tooLarge());
  }

  private void take(PageList list, String look, int width, ColorScheme scheme) throws IOException {
    String portal = endpoints.getProperty("portal.url");
    try (PortalBrowser browser = new PortalBrowser(portal, width, scheme)) {
      if (!list.user().equals(STRANGER)) {
        String secret = "demo.user." + list.user() + ".password";
        browser.logIn(list.user(), credentials.getProperty(secret));
      }
      for (String address : list.addresses()) {
        Page page = browser.open(address);
        showWhole(page, width);
        page.waitForFunction(SETTLED);
        page.evaluate("() => new Promise(done => requestIdleCallback(done, {timeout: 2000}))");
        String name = name(address, list.user());
        Files.write(PICTURES.resolve(name + "-" + look + ".webp"), picture(page));
        taken.put(name, title(page, list.user()));
        shown.add(URI.create(page.url()).getPath());
      }
    }
  }

  private static String title(Page page, String user) {
    String title = page.title().replaceFirst(" [^ ]+ PowerRadar$", "");
    return title + (user.equals(STRANGER) ? ", nobody signed in" : ", " + user);
  }

  /** What sticks to an edge of the window sticks to the edge of the picture. */
  private static void showWhole(Page page, int width) {
    page.setViewportSize(width, LOWEST);
    int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(width, Math.min(height, HIGHEST));
  }

  private static byte[] picture(Page page) {
    JsonObject clip = new JsonObject();
    clip.addProperty("x", 0);
    clip.addProperty("y", 0);
    clip.addProperty("width", page.viewportSize().width);
    clip.addProperty("height", page.viewportSize().height);
    clip.addProperty("scale", 1);
    CDPSession session = page.context().newCDPSession(page);
    byte[] picture = {};
    for (int i = 0; i == 0 || i < QUALITIES.length && picture.length > LARGEST; i++) {
      JsonObject options = new JsonObject();
      options.addProperty("format", "webp");
      options.addProperty("quality", QUALITIES[i]);
      options.add("clip", clip);
      JsonObject answer = session.send("Page.captureScreenshot", options);
      picture = Base64.getDecoder().decode(answer.get("data").getAsString());
    }
    session.detach();
    return picture;
  }

  /** Path and names of what the query holds; values change from one demo to the next. */
  private static String name(String address, String user) {
    String kind = PageList.kind(address).replaceFirst("^/(app/)?", "");
    String name = kind.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    return user.equals(STRANGER) ? "stranger-" + name : name;
  }

  /** Addresses of all pages of the sources. */
  private static Set<String> pages() throws IOException {
    Path web = RunningPlatform.ROOT.resolve("web/src/main/webapp");
    try (Stream<Path> files = Files.walk(web)) {
      return files
          .map(file -> "/" + web.relativize(file))
          .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
          .map(file -> file.replaceFirst("[.]xhtml$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> tooLarge() throws IOException {
    List<String> found = new ArrayList<>();
    long sum = 0;
    try (Stream<Path> files = Files.list(PICTURES)) {
      for (Path file : files.toList()) {
        sum += Files.size(file);
        if (Files.size(file) > LARGEST) {
          found.add(file.getFileName() + ": " + Files.size(file) + " B");
        }
      }
    }
    if (sum > LARGEST_OF_ALL) {
      found.add("all: " + sum + " B");
    }
    return found;
  }

  private static void removeAll() throws IOException {
    try (Stream<Path> files = Files.list(PICTURES)) {
      for (Path file : files.filter(each -> !each.endsWith("README.md")).toList()) {
        Files.delete(file);
      }
    }
  }

  private String index() {
    StringBuilder text =
        new StringBuilder(
            """
            # Every page of the demo

            Written by `./mvnw -Pscreenshots`, from the demo with three days of history; all that is measured
            is simulated. One picture of every kind of page, at 1440 px in light and in dark and at 390 px, as
            the person named sees it. Left out: what is more than 2 400 px down, and what only the answer to
            a form shows (errors beside fields, a preview of a file, secrets that are shown once).

            | page, person | light | dark | phone |
            |---|---|---|---|
            """);
    taken.forEach(
        (name, title) ->
            text.append("| ")
                .append(title.replace("|", "\\|"))
                .append(" |")
                .append(link(name, "light"))
                .append(link(name, "dark"))
                .append(link(name, "phone"))
                .append('\n'));
    return text.toString();
  }

  private static String link(String name, String look) {
    return " [" + look + "](" + name + "-" + look + ".webp) |";
  }
}
