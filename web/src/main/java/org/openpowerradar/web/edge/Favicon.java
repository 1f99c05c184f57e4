package org.openpowerradar.web.edge;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Where browsers look for the picture of the portal when an answer names none, as JSON cannot.
 * Pages name {@code /favicon.svg} themselves.
 */
@WebServlet("/favicon.ico")
public class Favicon extends HttpServlet {

  static final String PICTURE = "/favicon.svg";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader("Location", PICTURE);
  }
}
