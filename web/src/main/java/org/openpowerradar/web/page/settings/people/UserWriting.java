package org.openpowerradar.web.page.settings.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.people.PersonEntry;
import org.openpowerradar.account.boundary.people.PersonEntry.GrantEntry;
import org.openpowerradar.account.boundary.people.PersonState;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;

/** Writes people in the words of the reader. */
final class UserWriting {
  private final Language language;
  private final Map<SiteId, String> sites;
  private final ZoneId zone;
  private final Instant now;

  UserWriting(Language language, List<SiteSummary> sites, ZoneId zone, Instant now) {
    this.language = language;
    this.sites = sites.stream().collect(Collectors.toMap(SiteSummary::id, SiteSummary::name));
    this.zone = zone;
    this.now = now;
  }

  UserRow row(PersonEntry person, String listed) {
    return new UserRow(
        person.subject(),
        who(person),
        state(person),
        person.grants().stream().map(this::grant).toList(),
        listed + "&person=" + person.subject() + "#person-panel");
  }

  private static UserRow.Who who(PersonEntry person) {
    PersonEntry.Who who = person.who();
    String typed = who.email().isEmpty() ? who.name() : who.email();
    String name = who.name().isEmpty() ? who.email() : who.name();
    return new UserRow.Who(
        name.isEmpty() ? person.subject() : name,
        who.email().isEmpty() ? Figure.DASH : who.email(),
        typed.isEmpty() ? person.subject() : typed,
        who.program());
  }

  private UserRow.State state(PersonEntry person) {
    String factor = person.secondFactor() ? "users.factor.yes" : "users.factor.no";
    return new UserRow.State(
        shape(person.state()),
        person.state().name(),
        language.texts().text("users.state." + person.state()),
        person.who().program() ? Figure.DASH : language.texts().text(factor),
        person.lastSignIn() == null
            ? Figure.DASH
            : language.times(zone).dayAndTime(person.lastSignIn()));
  }

  private static String shape(PersonState state) {
    return switch (state) {
      case ACTIVE -> "online";
      case INVITED -> "late";
      case LOCKED, INVITATION_ENDED -> "lost";
      case DISABLED, ENDED -> "disabled";
    };
  }

  UserRow.GrantRow grant(GrantEntry grant) {
    String tone = UserFilter.isSoon(grant, now) ? "soon" : "good";
    return new UserRow.GrantRow(
        grant.id(),
        language.texts().text("role." + grant.role()),
        where(grant.site()),
        ends(grant),
        grant.live() ? tone : "over");
  }

  String where(SiteId site) {
    return site == null
        ? language.texts().text("users.whole")
        : sites.getOrDefault(site, language.texts().text("users.site", site.toString()));
  }

  private String ends(GrantEntry grant) {
    if (grant.until() == null) {
      return language.texts().text("users.noEnd");
    }
    String day = language.times(zone).dayAndTime(grant.until());
    return language.texts().text(grant.live() ? "users.ends" : "users.ended", day);
  }
}
