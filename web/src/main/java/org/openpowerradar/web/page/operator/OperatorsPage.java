package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.openpowerradar.account.boundary.operation.OperatorView;
import org.openpowerradar.account.boundary.operation.Operators;
import org.openpowerradar.web.page.language.Language;

/** Backs /app/operator/operators: who runs the platform. */
@Named
@RequestScoped
public class OperatorsPage {
  @Inject Operators operators;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private List<OperatorView> all;

  /**
   * An operator in the list; every text is ready to be shown.
   *
   * @param subject id in Keycloak
   * @param name what people call the operator, or the id
   * @param email may be ""
   * @param since when the operator was entered
   * @param by whoever entered the operator
   */
  public record Row(String subject, String name, String email, String since, String by) {}

  private List<OperatorView> all() {
    if (all == null) {
      all = operators.all();
    }
    return all;
  }

  /** Asks for the operators. Called before the page is rendered. */
  public void load() {
    all();
  }

  /** The operators, the first first. */
  public List<Row> getRows() {
    return all().stream()
        .map(
            each ->
                new Row(
                    each.person().subject(),
                    each.person().called(),
                    each.person().email(),
                    language.times(ZoneOffset.UTC).exact(each.addedAt()),
                    each.addedBy().called()))
        .toList();
  }

  /** Whether one can be removed: never the last. */
  public boolean isRemovable() {
    return all().size() > 1;
  }

  /** How many there are, in words. */
  public String getFacts() {
    return language.texts().text("operators.count", all().size());
  }

  /** What was just done, in words; null if nothing was. */
  public String getDone() {
    return Done.words(request, language);
  }
}
