package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpowerradar.systemtests.crawl.Findings.Kind;

/** What one player asks, and what must be true of every answer. */
final class Attack {
  private static final List<String> READING = List.of("GET");

  /** Longer each time, whosever thing is asked for; what they tell is looked at all the same. */
  private static final Pattern GROWING =
      Pattern.compile("/app/settings/audit|downloadMine|addHoliday|addShift");

  /** Where operators choose among accounts and their sites, whose names they are told. */
  private static final Pattern OPERATION = Pattern.compile("^GET /(app/)?operator/");

  private final Player player;
  private final Ground ground;
  private final Findings findings;

  Attack(Player player, Ground ground, Findings findings) {
    this.player = player;
    this.ground = ground;
    this.findings = findings;
  }

  /** Asks for every page, first the own ones and then those of others. */
  void pages() throws IOException, InterruptedException {
    for (String address : ground.own().pages().keySet()) {
      boolean isSibling = !Targets.own(address).equals(address);
      if (isSibling && !player.seesWholeAccount()) {
        compare(address);
      } else {
        byTheTable(address, checked("GET " + address, player.visitor().get(address)));
        for (String variant : Targets.variants(address)) {
          checked("GET " + variant, player.visitor().get(variant));
        }
      }
    }
    for (String address : ground.foreign().pages().keySet()) {
      compare(address);
      for (String variant : Targets.variants(address)) {
        compare(variant);
      }
      for (String crossed : Targets.crossed(address)) {
        compare(crossed);
      }
    }
    for (String address : ground.platform().pages().keySet()) {
      byTheTable(address, checked("GET " + address, player.visitor().get(address)));
    }
  }

  private void compare(String address) throws IOException, InterruptedException {
    Answer foreign = checked("GET " + address, player.visitor().get(address));
    String nobody =
        address.contains("71") ? Targets.uncrossed(address) : ground.targets().absent(address);
    Answer absent = checked("GET " + nobody, player.visitor().get(nobody));
    same("GET " + address, address + " " + nobody, foreign, absent);
  }

  /** Calls everything of the interface; what changes things only where nobody may. */
  void calls() throws IOException, InterruptedException {
    for (RestCall call : ground.calls(Tenant.OWN)) {
      boolean isAllowed =
          ground.who().of(call.operation()).filter(line -> line.gives(player)).isPresent();
      if (READING.contains(call.method()) || !isAllowed) {
        Answer answer = checked(call.operation(), player.visitor().call(call));
        byTheTable(call.operation(), answer);
      }
    }
    if (!player.seesWholeAccount()) {
      compareCalls(Tenant.SIBLING);
    }
    compareCalls(Tenant.FOREIGN);
  }

  /** Calls with methods that nobody described. */
  void otherMethods() throws IOException, InterruptedException {
    for (RestCall call : ground.otherMethods()) {
      Answer answer = checked(call.operation(), player.visitor().call(call));
      if (answer.isGiven()) {
        findings.add(Kind.ESCAPE, player.name() + " may " + call.operation());
      }
    }
  }

  private void compareCalls(Tenant tenant) throws IOException, InterruptedException {
    List<RestCall> absent = ground.calls(Tenant.ABSENT);
    int i = 0;
    for (RestCall call : ground.calls(tenant)) {
      RestCall nobody = absent.get(i++);
      boolean isSame = call.path().equals(nobody.path()) && same(call.body(), nobody.body());
      if (!isSame && Targets.names(tenant, call)) {
        String name = call.method() + " " + call.path();
        Answer given = checked(name, player.visitor().call(call));
        Answer none = checked(name, player.visitor().call(nobody));
        same(name, call.path() + call.body() + nobody.path() + nobody.body(), given, none);
      }
    }
  }

  private static boolean same(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }

  /** Presses every button that others are shown, for their things and with their view state. */
  void actions() throws IOException, InterruptedException {
    for (PageForm action : ground.foreign().actions()) {
      press(action, ownTicket(Targets.own(action.page())));
    }
    for (PageForm action : ground.own().actions()) {
      boolean isSibling = !Targets.own(action.page()).equals(action.page());
      if (isSibling && !player.seesWholeAccount()) {
        press(action, ownTicket(Targets.own(action.page())));
      } else if (!player.seesWholeAccount()) {
        pressHidden(action);
      }
    }
    for (PageForm action : ground.platform().actions()) {
      if (!player.roles().contains(Role.PLATFORM_OPERATOR)) {
        pressHidden(action);
      }
    }
  }

  /** The same with own and stolen tickets, at the address of others and at the own one. */
  private void press(PageForm action, Ticket mine) throws IOException, InterruptedException {
    String nobody = ground.targets().absent(action.action());
    PageForm absent =
        new PageForm(
            action.page(),
            nobody,
            ground.targets().absent(action.fields()),
            action.source(),
            action.ticket(),
            action.way());
    String ids = action.action() + action.fields() + nobody + absent.fields();
    String name = "POST " + action.name();
    if (mine.isGood()) {
      same(name, ids, sent(action, action.action(), mine), sent(absent, nobody, mine));
      String own = Targets.own(action.action());
      same(name, ids, sent(action, own, mine), sent(absent, own, mine));
    }
    sent(action, action.action(), action.ticket());
  }

  /** A button this player is not shown, pressed nevertheless. */
  private void pressHidden(PageForm action) throws IOException, InterruptedException {
    Answer page = player.visitor().get(action.page());
    PageText text = new PageText(action.page(), page.body());
    boolean isShown =
        page.isPage()
            && text.actions().stream().anyMatch(each -> each.source().equals(action.source()));
    if (!isShown) {
      Ticket mine = text.ticket();
      sent(action, action.action(), mine.isGood() ? mine : action.ticket());
    }
  }

  private Ticket ownTicket(String page) throws IOException, InterruptedException {
    return new PageText(page, player.visitor().get(page).body()).ticket();
  }

  private Answer sent(PageForm action, String address, Ticket ticket)
      throws IOException, InterruptedException {
    Answer answer = player.visitor().post(address, action, ticket);
    return checked("POST " + address + " " + action.source(), answer);
  }

  /** What must be true of every answer. */
  private Answer checked(String what, Answer answer) {
    String leaked = player.leaked(answer);
    boolean isOperation =
        player.roles().contains(Role.PLATFORM_OPERATOR) && OPERATION.matcher(what).find();
    if (!leaked.isEmpty() && !isOperation) {
      findings.add(Kind.ESCAPE, player.name() + " is told " + leaked + " by " + what);
    }
    if (answer.isBroken()) {
      findings.add(Kind.BROKEN, player.name() + ": " + answer.status() + " " + what);
    }
    return answer;
  }

  private void same(String what, String asked, Answer given, Answer absent) {
    List<String> ids = ground.targets().ids(asked);
    String one = given.apartFrom(ids);
    String other = absent.apartFrom(ids);
    if (!one.equals(other) && !GROWING.matcher(what).find()) {
      findings.add(
          Kind.FOREIGN_IS_NOT_ABSENT,
          String.format(
              "%s: %d and %d for %s: %s",
              player.name(), given.status(), absent.status(), what, difference(one, other)));
    }
  }

  /** Where two texts begin to differ. */
  private static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return cut(one, at) + " <> " + cut(other, at);
  }

  private static String cut(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40)).strip();
  }

  private void byTheTable(String address, Answer answer) {
    Optional<WhoMay.Line> line = ground.who().of(address);
    if (line.isEmpty()) {
      findings.add(Kind.NOT_BY_THE_TABLE, "The table does not have " + SiteMap.pattern(address));
      return;
    }
    boolean isEmptyList = answer.body().strip().equals("[]");
    boolean isWrong =
        answer.isGiven()
            ? !line.get().gives(player) && !isEmptyList
            : line.get().gives(player) && !line.get().depends();
    if (isWrong && !answer.isBroken()) {
      String words = answer.isGiven() ? " is given " : " is not given ";
      findings.add(Kind.NOT_BY_THE_TABLE, player.name() + words + address + ", " + answer.status());
    }
  }
}
