package org.openpowerradar.web.edge;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a {@link Notice} to everybody who comes, signed in or not. */
@WebServlet(Notice.PATH)
public class NoticePage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HtmlPage.write(request, response, Notice.of(request.getQueryString()).key());
  }
}
