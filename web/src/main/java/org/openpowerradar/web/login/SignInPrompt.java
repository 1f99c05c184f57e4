package org.openpowerradar.web.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.openpowerradar.web.edge.Notice;
import org.openpowerradar.web.login.oidc.BrowserAddresses;
import org.openpowerradar.web.login.oidc.OidcSettings;
import org.openpowerradar.web.login.oidc.PendingLogin;
import org.openpowerradar.web.login.oidc.PendingLogins;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

/**
 * Asks somebody without a session to sign in, in the way their browser can follow: only a visit to
 * a page can go to Keycloak. An Ajax call is told to reload its page, a posted form ends at a
 * notice (the policy {@code form-action 'self'} does not let it leave), anything else gets 401.
 */
@Dependent
class SignInPrompt {

  private static final System.Logger LOGGER = System.getLogger(SignInPrompt.class.getName());
  private static final String LOGINS = PendingLogins.class.getName();

  private final OidcSettings settings;
  private final Realm realm;
  private final BrowserAddresses addresses;

  @Inject
  SignInPrompt(OidcSettings settings, Realm realm, BrowserAddresses addresses) {
    this.settings = settings;
    this.realm = realm;
    this.addresses = addresses;
  }

  AuthenticationStatus ask(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      reload(request, response);
      return AuthenticationStatus.SEND_CONTINUE;
    }
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", settings.portal() + Notice.EXPIRED.path());
      return AuthenticationStatus.SEND_CONTINUE;
    }
    String mode = request.getHeader("Sec-Fetch-Mode");
    if (mode != null && !mode.equals("navigate")) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return AuthenticationStatus.SEND_FAILURE;
    }
    return toKeycloak(request, response, context);
  }

  private AuthenticationStatus toKeycloak(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    try {
      realm.requireReachable();
    } catch (ProviderUnreachableException unreachable) {
      LOGGER.log(System.Logger.Level.ERROR, "Nobody can sign in: {0}", unreachable.getMessage());
      return unavailable(response);
    }
    PendingLogin login = loginsOf(request.getSession()).begin(asked(request));
    return context.redirect(addresses.signIn(login).toString());
  }

  /** The answer while Keycloak cannot be asked: 503 and its page. Sessions stay as they are. */
  static AuthenticationStatus unavailable(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "10");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private void reload(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String referer = request.getHeader("Referer");
    String page =
        referer != null && referer.startsWith(settings.portal() + "/")
            ? referer
            : settings.portal() + asked(request);
    String answer =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
            + page.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
            + "\"></redirect></partial-response>";
    response.setContentType("text/xml");
    response.setCharacterEncoding(UTF_8.name());
    response.getOutputStream().write(answer.getBytes(UTF_8));
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /**
   * The logins of a browser that are on their way; a session that holds nothing else lives no
   * longer than they do.
   */
  static PendingLogins loginsOf(HttpSession session) {
    synchronized (SignInPrompt.class) {
      if (session.getAttribute(LOGINS) instanceof PendingLogins logins) {
        return logins;
      }
      PendingLogins logins = new PendingLogins(Clock.systemUTC());
      session.setAttribute(LOGINS, logins);
      session.setMaxInactiveInterval((int) PendingLogins.LIFE.toSeconds());
      return logins;
    }
  }

  /** The login this request ends, once; nothing without a session or with an unknown state. */
  static Optional<PendingLogin> endedBy(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String state = request.getParameter("state");
    return session == null || state == null ? Optional.empty() : loginsOf(session).take(state);
  }
}
