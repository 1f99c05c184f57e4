package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What one visitor finds by following every link of the running application: addresses, and what
 * the pages there offer to do. Of addresses that differ in values only, the first few are visited.
 */
public final class SiteMap {
  private static final int ALIKE = 4;
  private static final int MOST = 600;

  private final Map<String, Answer> found = new LinkedHashMap<>();
  private final Map<String, Integer> alike = new HashMap<>();
  private final Map<String, PageForm> actions = new LinkedHashMap<>();

  /** Everything from the start pages on that is not left out. */
  public static SiteMap of(Visitor visitor, Portal portal, List<String> starts)
      throws IOException, InterruptedException {
    SiteMap map = new SiteMap();
    Deque<String> next = new ArrayDeque<>(starts);
    while (!next.isEmpty() && map.found.size() < MOST) {
      String address = next.poll();
      if (map.isNew(address)) {
        Answer answer = visitor.get(address);
        map.found.put(address, answer);
        if (answer.isPage()) {
          PageText page = new PageText(address, answer.body());
          page.actions().forEach(action -> map.keep(action));
          next.addAll(page.links(portal));
        } else if (!answer.location().isEmpty()) {
          next.add(portal.pathOf(answer.location()));
        }
      }
    }
    return map;
  }

  private void keep(PageForm action) {
    String values =
        action.fields().stream()
            .filter(field -> !field.getKey().equals(PageForm.VIEW_STATE))
            .toList()
            .toString();
    boolean isKnown = actions.containsKey(action.name() + values);
    int same = alike.merge("action " + action.name(), isKnown ? 0 : 1, Integer::sum);
    if (same <= ALIKE) {
      actions.put(action.name() + values, action);
    }
  }

  /** Nobody follows the way out, and resources are the same for everybody. */
  private boolean isNew(String address) {
    if (address.isEmpty() || found.containsKey(address)) {
      return false;
    }
    String path = address.split("\\?", 2)[0];
    boolean isLeftOut =
        path.equals("/logout") || path.startsWith("/jakarta.faces.resource/") || path.equals("/");
    return !isLeftOut && alike.merge(pattern(address), 1, Integer::sum) <= ALIKE;
  }

  /** An address without its values: path, and names of what its query holds. */
  public static String pattern(String address) {
    String[] parts = address.split("\\?", 2);
    if (parts.length == 1 || parts[1].isEmpty()) {
      return parts[0];
    }
    TreeSet<String> names = new TreeSet<>();
    Arrays.stream(parts[1].split("&")).forEach(each -> names.add(each.split("=", 2)[0]));
    return parts[0] + "?" + String.join("&", names);
  }

  /** Addresses with what was answered, in the order they were found. */
  public Map<String, Answer> pages() {
    return found;
  }

  public List<PageForm> actions() {
    return new ArrayList<>(actions.values());
  }
}
