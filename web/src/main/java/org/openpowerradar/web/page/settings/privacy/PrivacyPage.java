package org.openpowerradar.web.page.settings.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.privacy.MyData;
import org.openpowerradar.web.login.Caller;

/** Backs /app/settings/privacy: what is stored about the reader. */
@Named
@RequestScoped
public class PrivacyPage {
  @Inject MyData mine;
  @Inject Caller caller;

  /**
   * Sends everything that is stored about the reader as a file.
   *
   * @throws IOException if the reader has gone
   */
  public void download() throws IOException {
    Map<String, List<Map<String, String>>> tables = mine.copy();
    Map<String, String> login = Map.of("name", caller.getDisplayName(), "email", caller.getEmail());
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/json");
    answer.setResponseCharacterEncoding("UTF-8");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
    MyDataJson.write(login, tables, answer.getResponseOutputWriter());
    faces.responseComplete();
  }
}
