package org.openpowerradar.systemtests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpowerradar.systemtests.crawl.Answer;
import org.openpowerradar.systemtests.crawl.Person;
import org.openpowerradar.systemtests.crawl.Portal;
import org.openpowerradar.systemtests.crawl.SiteMap;
import org.openpowerradar.systemtests.crawl.Visitor;

/**
 * Every kind of page that people of the demo come to by links, once.
 *
 * @param user who comes there
 * @param addresses paths with their queries
 */
record PageList(String user, List<String> addresses) {
  /** Between them they see everything. */
  private static final List<String> PEOPLE = List.of("anna", "dora", "otto", "erik");

  /** Forms that are opened in a page. */
  private static final Pattern OPEN = Pattern.compile("[?&]open=([a-z-]*[a-z])");

  /** A page that one of them saw is not visited again by the next. */
  static List<PageList> of(RunningPlatform platform) throws Exception {
    return of(platform.endpoints(), platform.credentials());
  }

  /** The same of a platform known by the files it keeps for tools. */
  static List<PageList> of(Properties endpoints, Properties credentials) throws Exception {
    Path ca = Path.of(endpoints.getProperty("ca.file"));
    Portal portal = new Portal(endpoints, PortalApi.trusting(ca));
    Map<String, String> known = new LinkedHashMap<>();
    List<PageList> lists = new ArrayList<>();
    for (String user : PEOPLE) {
      String password = credentials.getProperty("demo.user." + user + ".password");
      if (password != null) {
        Visitor visitor = Visitor.signedIn(portal, new Person("", user, password, List.of()));
        lists.add(of(user, SiteMap.of(visitor, portal, List.of("/app/home")), known));
      }
    }
    return lists;
  }

  private static PageList of(String user, SiteMap map, Map<String, String> known) {
    List<String> addresses = new ArrayList<>();
    for (Map.Entry<String, Answer> page : map.pages().entrySet()) {
      boolean isShown = page.getValue().isGiven() && page.getValue().isPage();
      String kind = kind(page.getKey());
      if (isShown && known.putIfAbsent(kind, page.getKey()) == null) {
        addresses.add(page.getKey());
      }
    }
    return new PageList(user, addresses);
  }

  /**
   * An address without its values, but for what is open on it: "device" of {@code open=device-3}.
   */
  static String kind(String address) {
    Matcher open = OPEN.matcher(address);
    return SiteMap.pattern(address) + (open.find() ? "&" + open.group(1) : "");
  }
}
