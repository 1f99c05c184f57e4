package org.openpowerradar.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.openpowerradar.account.boundary.audit.CallerRequest;
import org.openpowerradar.account.boundary.audit.Denials;

/**
 * Notes for the audit trail where a request came from and what it asked for, and tells it when the
 * request was refused: the one place for pages and REST.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private transient CallerRequest caller;
  @Inject private transient Denials denials;

  /** For the container. */
  public CallerFilter() {}

  CallerFilter(CallerRequest caller, Denials denials) {
    this.caller = caller;
    this.denials = denials;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    caller.begin(request.getRemoteAddr(), RequestPath.of(request).value());
    chain.doFilter(request, response);
    boolean isForbidden = response.getStatus() == HttpServletResponse.SC_FORBIDDEN;
    boolean isAbsent = response.getStatus() == HttpServletResponse.SC_NOT_FOUND;
    boolean isKnown = caller.refused().isPresent();
    if (isKnown && (isForbidden || isAbsent || isChange(request))
        || isForbidden && request.getUserPrincipal() != null) {
      denials.tell();
    }
  }

  /** Lists leave out what was refused, forms say it in a sentence: both are answered with 200. */
  private static boolean isChange(HttpServletRequest request) {
    return !READING.contains(request.getMethod());
  }
}
