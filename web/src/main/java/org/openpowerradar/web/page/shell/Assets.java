package org.openpowerradar.web.page.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Addresses of our style sheets, scripts and drawings. Each carries a checksum of its content, so
 * that browsers may keep it for as long as they like.
 */
@Named
@ApplicationScoped
public class Assets {
  static final String CHARTS = "echarts/5.5.0/echarts.min.js";
  private static final String LIBRARY = "powerradar";

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** Address of a file in resources/powerradar. */
  public String of(String name) {
    return addresses.computeIfAbsent(name, Assets::address);
  }

  /** Address of the chart library. */
  public String getCharts() {
    return handler().createResource(CHARTS, "webjars").getRequestPath();
  }

  private static String address(String name) {
    Resource resource = handler().createResource(name, LIBRARY);
    return resource.getRequestPath() + "&v=" + Long.toString(checksum(resource), 36);
  }

  private static long checksum(Resource resource) {
    CRC32 checksum = new CRC32();
    try (InputStream content = new CheckedInputStream(resource.getInputStream(), checksum)) {
      content.transferTo(OutputStream.nullOutputStream());
      return checksum.getValue();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ResourceHandler handler() {
    return FacesContext.getCurrentInstance().getApplication().getResourceHandler();
  }
}
