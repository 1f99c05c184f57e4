package org.openpowerradar.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.openpowerradar.account.boundary.audit.Visits;
import org.openpowerradar.web.edge.Notice;
import org.openpowerradar.web.login.oidc.BrowserAddresses;
import org.openpowerradar.web.login.oidc.OidcSettings;

/**
 * Signs out here and at Keycloak. A link, not a form: a form could not leave for Keycloak's address
 * under {@code form-action 'self'}. The token of the visit in it keeps foreign pages from signing
 * people out.
 */
@WebServlet(Logout.PATH)
public class Logout extends HttpServlet {

  static final String PATH = "/logout";
  private static final long serialVersionUID = 1L;

  private final transient OidcSettings settings;
  private final transient BrowserAddresses addresses;
  private final transient Visits visits;

  @Inject
  public Logout(OidcSettings settings, BrowserAddresses addresses, Visits visits) {
    this.settings = settings;
    this.addresses = addresses;
    this.visits = visits;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SignedIn> visit =
        SignedIn.in(request)
            .filter(found -> found.logoutToken().equals(request.getParameter("token")));
    if (visit.isEmpty()) {
      response.sendRedirect(settings.portal() + "/");
      return;
    }
    request.getSession().invalidate();
    visits.end(visit.get().identity().who().subject(), request.getRemoteAddr());
    String idToken = visit.get().identity().tokens().idToken();
    response.sendRedirect(addresses.signOut(idToken, Notice.SIGNED_OUT.path()).toString());
  }

  static String link(SignedIn visit) {
    return PATH + "?token=" + visit.logoutToken();
  }
}
