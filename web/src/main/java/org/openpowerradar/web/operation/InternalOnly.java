package org.openpowerradar.web.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openpowerradar.web.login.BackChannelLogout;

/**
 * Hides from the world what is for operators and for Keycloak: over the portal's TLS listener there
 * is nothing at these addresses, whoever asks. The plain listener is loopback or a private network.
 */
@WebFilter(urlPatterns = {MetricsEndpoint.BELOW, HealthEndpoint.BELOW, BackChannelLogout.PATH})
public class InternalOnly extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.isSecure()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}
