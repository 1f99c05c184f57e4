package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pscreenshots}: a picture of every page that links lead to, in light, in dark and
 * on a phone, into docs/screenshots. No test of the build: it writes into the sources.
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

  private static final int[] QUALITIES = {60, 40, 20, 5, 1};

  /** Names of pictures without their look, with the title of the page. */
  private final Map<String, String> taken = new LinkedHashMap<>();

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
    List<PageList> lists = PageList.of(endpoints, credentials);
    Files.createDirectories(PICTURES);
    removeAll();
    for (PageList list : lists) {
      take(list, "light", WIDE, ColorScheme.LIGHT);
      take(list, "dark", WIDE, ColorScheme.DARK);
      take(list, "phone", PHONE, ColorScheme.LIGHT);
    }
    Files.writeString(PICTURES.resolve("README.md"), index());

    assertTrue(taken.size() >= 20, "only " + taken.size() + " pages");
  }

  private void take(PageList list, String look, int width, ColorScheme scheme) throws IOException {
    String portal = endpoints.getProperty("portal.url");
    try (PortalBrowser browser = new PortalBrowser(portal, width, scheme)) {
      String secret = "demo.user." + list.user() + ".password";
      browser.logIn(list.user(), credentials.getProperty(secret));
      for (String address : list.addresses()) {
        Page page = browser.open(address);
        showWhole(page, width);
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        page.evaluate("() => new Promise(done => requestIdleCallback(done, {timeout: 2000}))");
        String name = name(address);
        Files.write(PICTURES.resolve(name + "-" + look + ".webp"), picture(page));
        taken.put(name, page.title().replaceFirst(" [^ ]+ PowerRadar$", "") + ", " + list.user());
      }
    }
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
      options.addProperty("captureBeyondViewport", true);
      options.add("clip", clip);
      JsonObject answer = session.send("Page.captureScreenshot", options);
      picture = Base64.getDecoder().decode(answer.get("data").getAsString());
    }
    session.detach();
    return picture;
  }

  /** Path and names of what the query holds; values change from one demo to the next. */
  private static String name(String address) {
    String kind = PageList.kind(address).replaceFirst("^/(app/)?", "");
    return kind.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
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
            is simulated. One picture of every kind of page that links lead to, at 1440 px in light and in
            dark and at 390 px, as the person named sees it. Left out: what is more than 2 400 px down,
            and pages that only an answer to a form leads to.

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
