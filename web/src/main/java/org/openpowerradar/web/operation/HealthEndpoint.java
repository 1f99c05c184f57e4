package org.openpowerradar.web.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Whether the application lives, so that it need not be restarted, and whether it is ready, so that
 * requests may be sent to it: 200 if so, 503 if not.
 */
@WebServlet({HealthEndpoint.LIVE, HealthEndpoint.READY})
public class HealthEndpoint extends HttpServlet {

  static final String BELOW = "/health/*";
  static final String LIVE = "/health/live";
  static final String READY = "/health/ready";

  private static final long serialVersionUID = 1L;

  @Inject private transient Readiness readiness;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HealthReport report =
        READY.equals(request.getServletPath()) ? readiness.report() : HealthReport.ALIVE;
    response.setStatus(
        report.isUp() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.getOutputStream().write(report.toJson().getBytes(UTF_8));
  }
}
