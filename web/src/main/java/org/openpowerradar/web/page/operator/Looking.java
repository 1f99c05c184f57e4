package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.List;
import org.openpowerradar.account.boundary.operation.BreakGlass;
import org.openpowerradar.account.boundary.operation.LentView;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;

/** What the operator may look at just now; also on the pages of the account. */
@Named
@RequestScoped
public class Looking {
  @Inject BreakGlass glass;
  @Inject Language language;
  @Inject Rights rights;

  private List<Line> now;

  /**
   * An account that the operator looks at.
   *
   * @param id of the access
   * @param words what it is and until when
   * @param link address of its pages
   */
  public record Line(long id, String words, String link) {}

  /** All of them; empty for those who run no platform. */
  public List<Line> getNow() {
    if (now == null) {
      now = rights.isPlatform() ? ask() : List.of();
    }
    return now;
  }

  /** Keycloak may give the role to somebody who is not in the list of operators. */
  private List<Line> ask() {
    try {
      return glass.mine().stream().map(this::line).toList();
    } catch (ForbiddenException noOperator) {
      return List.of();
    }
  }

  private Line line(LentView view) {
    String place =
        view.opened().site() == null
            ? view.opened().account().name()
            : view.opened().account().name() + ", " + view.opened().siteName();
    String end = language.times(ZoneOffset.UTC).exact(view.span().until());
    return new Line(
        view.id(),
        language.texts().text("looking.now", place, end),
        "/app/home?account=" + view.opened().account().id());
  }
}
