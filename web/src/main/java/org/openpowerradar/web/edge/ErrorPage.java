package org.openpowerradar.web.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * The body of every error that nobody else wrote: a problem for programs, a page for people, never
 * a stack trace. Named as the error page of all statuses in web.xml.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Set<Integer> TOLD_APART = Set.of(400, 401, 403, 404, 405, 503);

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    int code = status instanceof Integer given ? given : HttpServletResponse.SC_NOT_FOUND;
    response.setStatus(code);
    if (address instanceof String path && path.startsWith("/api/")) {
      new Problem(code, code == 404 ? "There is nothing at this address." : "The request failed.")
          .write(response);
    } else {
      HtmlPage.write(request, response, key(request, code));
    }
  }

  private static String key(HttpServletRequest request, int code) {
    if (request.getAttribute(Outage.ATTRIBUTE) != null) {
      return "away";
    }
    return TOLD_APART.contains(code) ? "" + code : "500";
  }
}
