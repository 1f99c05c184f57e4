package org.openpowerradar.web.edge;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sends whoever comes to the bare address to the first page of the portal. */
@WebServlet("")
public class StartPage extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FIRST_PAGE = "/app/home";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", FIRST_PAGE);
  }
}
