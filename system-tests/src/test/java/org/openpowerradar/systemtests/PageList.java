package org.openpowerradar.systemtests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** A page that one of them saw is not visited again by the next. */
  static List<PageList> of(RunningPlatform platform) throws Exception {
    Portal portal = new Portal(platform.endpoints(), PortalApi.trusting(platform.ca()));
    Map<String, String> known = new LinkedHashMap<>();
    List<PageList> lists = new ArrayList<>();
    for (String user : PEOPLE) {
      String password = platform.credentials().getProperty("demo.user." + user + ".password");
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
      String kind = SiteMap.pattern(page.getKey());
      if (isShown && known.putIfAbsent(kind, page.getKey()) == null) {
        addresses.add(page.getKey());
      }
    }
    return new PageList(user, addresses);
  }
}
