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
 * Sends somebody who is signed in to Keycloak once more: to sign in with a second factor, or to set
 * one up before ({@code ?setUp}), because a session keeps what it was opened with. Whoever is not
 * signed in comes to the start page.
 */
@WebServlet(SecondFactor.PATH)
public class SecondFactor extends HttpServlet {
  static final String PATH = "/second-factor";

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
    boolean isSetUp = request.getParameter("setUp") != null;
    PendingLogin login = SignInPrompt.loginsOf(request.getSession()).begin(isSetUp ? PATH : THEN);
    request.getSession().setMaxInactiveInterval(idle);
    response.sendRedirect(
        (isSetUp ? addresses.setUpSecondFactor(login) : addresses.proveAgain(login)).toString());
  }

  /** Where somebody goes on who is back from Keycloak: home, if nothing was set up there. */
  static String after(HttpServletRequest request, PendingLogin login) {
    String status = request.getParameter("kc_action_status");
    return status == null || status.equals("success") ? login.returnTo() : THEN;
  }
}
