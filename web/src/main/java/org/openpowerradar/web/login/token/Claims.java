package org.openpowerradar.web.login.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a verified token says, claim by claim; tells in a sentence what is wrong with one. */
public final class Claims {

  private static final String ROLES = "portal_roles";

  /** How the session was opened (RFC 8176). */
  private static final String METHODS = "amr";

  /** What Keycloak says of an authenticator app, and of a security key. */
  private static final Set<String> SECOND_FACTORS = Set.of("otp", "hwk");

  private final JWTClaimsSet set;

  Claims(JWTClaimsSet set) {
    this.set = set;
  }

  /** The value of a claim, or null if it is absent. */
  Object value(String name) {
    return set.getClaim(name);
  }

  /** Whether the token is meant for several. */
  boolean hasSeveralAudiences() {
    return set.getAudience().size() > 1;
  }

  Optional<Instant> issuedAt() {
    return Optional.ofNullable(set.getIssueTime()).map(Date::toInstant);
  }

  /** The text of a claim, or "" if it is absent or no text. */
  String text(String name) {
    return set.getClaim(name) instanceof String text ? text : "";
  }

  String required(String name) throws InvalidTokenException {
    String text = text(name);
    if (text.isEmpty()) {
      throw new InvalidTokenException("The token has no claim " + name + ".");
    }
    return text;
  }

  /**
   * The kind that Keycloak writes into each token: a token of one kind is never taken for another.
   */
  void requireKind(String kind) throws InvalidTokenException {
    if (!kind.equals(text("typ"))) {
      throw new InvalidTokenException("The token is not of kind " + kind + ".");
    }
  }

  void requireAudience(String audience) throws InvalidTokenException {
    if (!set.getAudience().contains(audience)) {
      throw new InvalidTokenException("The token is not meant for " + audience + ".");
    }
  }

  /** Whether the session was opened with a second factor; absent means not. */
  boolean hasSecondFactor() throws InvalidTokenException {
    return texts(METHODS).stream().anyMatch(SECOND_FACTORS::contains);
  }

  /** Roles of the client portal as Keycloak's mapper flattens them; absent means none. */
  Set<String> roles() throws InvalidTokenException {
    return texts(ROLES);
  }

  private Set<String> texts(String claim) throws InvalidTokenException {
    try {
      List<String> texts = set.getStringListClaim(claim);
      return texts == null ? Set.of() : Set.copyOf(texts);
    } catch (ParseException malformed) {
      throw new InvalidTokenException("The claim " + claim + " is no list of texts.", malformed);
    }
  }
}
