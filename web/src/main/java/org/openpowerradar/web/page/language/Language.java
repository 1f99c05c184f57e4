package org.openpowerradar.web.page.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Locale;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.time.SiteTimes;

/** How the reader of this request reads: locale, sentences, figures and times. */
@Named
@RequestScoped
public class Language {

  /** The locale that Faces agreed on with the browser. Used as {@code #{language.locale}}. */
  public Locale getLocale() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces.getViewRoot() == null
        ? faces.getApplication().getViewHandler().calculateLocale(faces)
        : faces.getViewRoot().getLocale();
  }

  /** Sentences of the reader's language. */
  public Texts texts() {
    return new Texts(getLocale());
  }

  /** Figures in the reader's language. */
  public Figures figures() {
    return new Figures(getLocale());
  }

  /** Times of a site in the reader's language. */
  public SiteTimes times(ZoneId zone) {
    return new SiteTimes(zone, getLocale());
  }
}
