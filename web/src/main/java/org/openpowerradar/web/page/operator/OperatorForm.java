package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpowerradar.account.boundary.operation.Operators;
import org.openpowerradar.account.entity.people.EmailAddress;

/** Enters and removes operators. */
@Named
@RequestScoped
public class OperatorForm {
  private static final String PAGE = "/app/operator/operators?done=";

  @Inject Operators operators;
  @Inject FormAnswer answer;
  @Inject HttpServletRequest request;

  private String person;

  /** Enters the person that was typed. */
  public void add() throws IOException {
    answer.answer(
        () -> {
          boolean isNew = operators.add(new EmailAddress(person));
          return PAGE + (isNew ? "added-new" : "added");
        },
        "person");
  }

  /** Removes the operator that the form names, if that was confirmed. */
  public void remove() throws IOException {
    if (request.getParameter("sure") == null) {
      answer.refuse("operator.wrong.sure", "sure");
      return;
    }
    answer.answer(
        () -> {
          operators.remove(request.getParameter("operator"));
          return PAGE + "removed";
        },
        "removing");
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }
}
