package org.openpowerradar.web.page.settings.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpowerradar.account.boundary.privacy.PersonErasures;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.web.page.language.Language;

/** Erases the reader, who types the e-mail address to confirm it. */
@Named
@RequestScoped
public class SelfErasureForm {
  @Inject PersonErasures erasures;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private String refusal;

  /**
   * Erases the reader, whose visit ends with it, or says why not.
   *
   * @throws IOException if the reader has gone
   */
  public void erase() throws IOException {
    try {
      erasures.eraseMe(request.getParameter("myEmail"));
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().redirect("/privacy?done=erased");
      faces.responseComplete();
      faces.getExternalContext().invalidateSession();
    } catch (InvalidRequestException notMeant) {
      refusal = language.texts().text("mine.erase.wrong");
    } catch (PeopleException refused) {
      refusal = language.texts().text("users.refused." + refused.refusal());
    }
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}
