package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.function.Supplier;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.operation.AccountChangedException;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.web.page.language.Language;

/** What became of the form that was sent: a new page, or why not and which field is wrong. */
@Named
@RequestScoped
public class FormAnswer {
  @Inject Language language;

  private String refusal;
  private String field;

  /**
   * Makes a change and leads on, or says why not.
   *
   * @param change gives the address of the page that shows it
   * @param wrong key of the sentence for a value that is refused, and name of its field
   */
  public void answer(Supplier<String> change, String wrong) throws IOException {
    try {
      String next = change.get();
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().redirect(next);
      faces.responseComplete();
    } catch (AccountChangedException meanwhile) {
      refuse("operator.changed", null);
    } catch (PeopleException refused) {
      refuse("users.refused." + refused.refusal(), null);
    } catch (InvalidRequestException refused) {
      refuse("operator.wrong." + wrong, wrong);
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refuse("operator.notAllowed", null);
    }
  }

  /** Says why nothing was done. */
  public void refuse(String key, String wrongField) {
    refusal = language.texts().text(key);
    field = wrongField;
  }

  /** Why nothing was done; null if something was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }

  /** What is wrong with a field; null: nothing. */
  public String of(String name) {
    return name.equals(field) ? refusal : null;
  }

  /** "true" for a field that is wrong, otherwise null, as an input wants it. */
  public String invalid(String name) {
    return name.equals(field) ? "true" : null;
  }
}
