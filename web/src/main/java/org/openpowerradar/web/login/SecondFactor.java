package org.openpowerradar.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openpowerradar.web.login.oidc.BrowserAddresses;
import org.openpowerradar.web.login.oidc.PendingLogin;

/**
 * Sends somebody who is signed in to Keycloak once more: to set up a second factor ({@code
 * ?setUp}), or to sign in with it. Whoever is not signed in comes to the start page.
 */
@WebServlet("/second-factor")
public class SecondFactor extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String THEN = "/app/home";

  private final transient BrowserAddresses addresses;

  @Inject
  public SecondFactor(BrowserAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (SignedIn.in(request).isEmpty()) {
      response.sendRedirect("/");
      return;
    }
    int idle = request.getSession().getMaxInactiveInterval();
    PendingLogin login = SignInPrompt.loginsOf(request.getSession()).begin(THEN);
    request.getSession().setMaxInactiveInterval(idle);
    boolean isSetUp = request.getParameter("setUp") != null;
    response.sendRedirect(
        (isSetUp ? addresses.setUpSecondFactor(login) : addresses.proveAgain(login)).toString());
  }
}
