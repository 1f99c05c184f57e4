package org.openpowerradar.web.operation;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All metrics of this node in the text format of Prometheus, as of this moment. */
@WebServlet(MetricsEndpoint.PATH)
public class MetricsEndpoint extends HttpServlet {

  static final String PATH = "/metrics";
  static final String BELOW = PATH + "/*";

  private static final long serialVersionUID = 1L;

  private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    MetricSnapshots metrics = PrometheusRegistry.defaultRegistry.scrape();
    response.setContentType(PrometheusTextFormatWriter.CONTENT_TYPE);
    WRITER.write(response.getOutputStream(), metrics);
  }
}
