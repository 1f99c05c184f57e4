package org.openpowerradar.web.page.setup;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.operation.QuotaExceededException;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.web.page.language.Language;

/** What forms of set-up share: they change something and go on, or say what is wrong and where. */
public class SetupForm {
  @Inject Language language;

  private SetupError error;
  private String refusal;

  /** A change; returns the address to go on with. */
  protected interface Change {
    String make();
  }

  /** Makes a change and goes on, or keeps in words why it was refused. */
  protected final void attempt(Change change) throws IOException {
    try {
      String address = change.make();
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().redirect(address);
      faces.responseComplete();
    } catch (SetupException wrong) {
      error = wrong.error();
      refuse("setup.error." + error);
    } catch (ChangedMeanwhileException late) {
      refuse("setup.changedMeanwhile");
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refuse("setup.notAllowed");
    } catch (QuotaExceededException full) {
      refusal = language.texts().text("setup.full", full.quota());
    } catch (InvalidRequestException notThisWay) {
      refuse("setup.refused");
    }
  }

  private void refuse(String key) {
    refusal = language.texts().text(key);
  }

  /** What is wrong, by the name of the field; empty if nothing is. */
  public final Map<String, String> getErrors() {
    return error == null ? Map.of() : Map.of(error.field(), refusal);
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public final String getRefusal() {
    return refusal;
  }
}
