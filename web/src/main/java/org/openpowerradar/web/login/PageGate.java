package org.openpowerradar.web.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.oidc.TokenRefusedException;
import org.openpowerradar.web.login.token.InvalidTokenException;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

/**
 * Lets people into pages by their session, and asks the others to sign in where a page needs it.
 */
@Dependent
class PageGate {

  private static final System.Logger LOGGER = System.getLogger(PageGate.class.getName());

  private final Realm realm;
  private final SignInPrompt prompt;

  @Inject
  PageGate(Realm realm, SignInPrompt prompt) {
    this.realm = realm;
    this.prompt = prompt;
  }

  AuthenticationStatus enter(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    Optional<SignedIn> visit = SignedIn.in(request);
    if (visit.isEmpty()) {
      return stranger(request, response, context);
    }
    try {
      PortalUser user = visit.get().user(realm);
      return context.notifyContainerAboutLogin(user, user.roles());
    } catch (TokenRefusedException | InvalidTokenException over) {
      LOGGER.log(
          System.Logger.Level.INFO,
          () -> "Session of " + subject(visit.get()) + " is over: " + over.getMessage());
      request.getSession().invalidate();
      return stranger(request, response, context);
    } catch (ProviderUnreachableException unreachable) {
      LOGGER.log(
          System.Logger.Level.ERROR, "A session cannot be renewed: {0}", unreachable.getMessage());
      return context.isProtected() ? SignInPrompt.unavailable(response) : context.doNothing();
    }
  }

  private AuthenticationStatus stranger(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    return context.isProtected() ? prompt.ask(request, response, context) : context.doNothing();
  }

  private static String subject(SignedIn visit) {
    return visit.identity().who().subject();
  }
}
