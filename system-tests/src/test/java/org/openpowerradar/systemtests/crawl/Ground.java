package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is attacked.
 *
 * @param own what somebody finds who may everything in the own account
 * @param foreign the same of the other account
 * @param platform what a platform operator finds
 * @param rest the interface
 * @param who the table of who may
 * @param targets ids of things
 */
public record Ground(
    SiteMap own,
    SiteMap foreign,
    SiteMap platform,
    RestInterface rest,
    WhoMay who,
    Targets targets) {
  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "PATCH", "TRACE");

  /** The ground of these maps, with the table that is kept. */
  public static Ground of(SiteMap own, SiteMap foreign, SiteMap platform, RestInterface rest)
      throws IOException {
    return new Ground(own, foreign, platform, rest, WhoMay.kept(), new Targets(own, foreign));
  }

  List<RestCall> calls(Tenant tenant) {
    return rest.calls(Targets.of(tenant));
  }

  /** Calls with methods that the description does not have. */
  List<RestCall> otherMethods() {
    List<RestCall> described = calls(Tenant.OWN);
    List<RestCall> others = new ArrayList<>();
    for (String path : rest.paths()) {
      RestCall known =
          described.stream()
              .filter(call -> call.operation().endsWith(" " + path))
              .findFirst()
              .get();
      for (String method : METHODS) {
        String operation = method + " " + path;
        if (described.stream().noneMatch(call -> call.operation().equals(operation))) {
          others.add(new RestCall(method, known.path(), null, null, operation));
        }
      }
    }
    return others;
  }

  /** How many addresses, actions and calls there are. */
  public String size() {
    return String.format(
        "%d pages (%d kinds), %d actions, %d calls",
        own.pages().size() + foreign.pages().size() + platform.pages().size(),
        own.pages().keySet().stream().map(SiteMap::pattern).distinct().count(),
        own.actions().size() + foreign.actions().size() + platform.actions().size(),
        calls(Tenant.OWN).size());
  }
}
