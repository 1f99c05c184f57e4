package org.openpowerradar.web.page.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Addresses of our style sheets, scripts and drawings. Each carries the time of its last change, so
 * that browsers may keep it for as long as they like.
 */
@Named
@RequestScoped
public class Assets {
  private static final String LIBRARY = "powerradar";
  private static final String CHARTS = "echarts/5.5.0/echarts.min.js";

  /** Address of a file in resources/powerradar. */
  public String of(String name) {
    return address(LIBRARY, name);
  }

  /** Address of the chart library. */
  public String getCharts() {
    return handler().createResource(CHARTS, "webjars").getRequestPath();
  }

  private static String address(String library, String name) {
    Resource resource = handler().createResource(name, library);
    try {
      long changed = resource.getURL().openConnection().getLastModified() / 1_000;
      return resource.getRequestPath() + "&v=" + Long.toString(changed, Character.MAX_RADIX);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ResourceHandler handler() {
    return FacesContext.getCurrentInstance().getApplication().getResourceHandler();
  }
}
