package org.openpowerradar.web.login.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * A realm on a free port: publishes signing keys and answers at the token endpoint as the test
 * wishes.
 */
public final class KeycloakDouble implements AutoCloseable {

  public static final String ISSUER = "https://login.example/realms/powerradar";
  public static final String CLIENT = "portal";
  public static final String ANNA = "b1000000-0000-4000-8000-000000000001";

  /** One answer of the token endpoint. */
  record Answer(int status, String body) {}

  private final HttpServer server;
  private final List<Map<String, String>> questions = new CopyOnWriteArrayList<>();
  private volatile RSAKey key = newKey("first");
  private volatile Supplier<Answer> tokens = () -> new Answer(500, "{}");
  private volatile String authorization;

  public KeycloakDouble() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/protocol/openid-connect/certs",
        exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/protocol/openid-connect/token", this::token);
    server.start();
  }

  public OidcSettings settings() {
    return new OidcSettings(
        URI.create("https://portal.example"),
        URI.create(ISSUER),
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        new ClientCredentials(CLIENT, "se:cret"),
        "powerradar-api");
  }

  public URI signingKeys() {
    return settings().signingKeys();
  }

  public void rotateKey() {
    key = newKey("second");
  }

  /** From now on the token endpoint gives an id token with these claims. */
  public void givesTokens(Supplier<JWTClaimsSet> claims, String refreshToken) {
    tokens =
        () ->
            new Answer(
                200,
                "{\"id_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":120}"
                    .formatted(sign(claims.get()), refreshToken));
  }

  public void answers(int status, String body) {
    tokens = () -> new Answer(status, body);
  }

  /** Form fields of every request at the token endpoint. */
  public List<Map<String, String>> questions() {
    return questions;
  }

  String authorization() {
    return authorization;
  }

  /** Anna's id token of Keycloak as it was seen in a real login, valid for two minutes. */
  public static JWTClaimsSet.Builder idToken(Instant now) {
    return claims(now, "ID")
        .audience(CLIENT)
        .claim("azp", CLIENT)
        .claim("nonce", "n")
        .claim("name", "Anna Albrecht")
        .claim("preferred_username", "anna")
        .claim("email", "anna@office.example");
  }

  /** Anna's access token. */
  public static JWTClaimsSet.Builder accessToken(Instant now) {
    return claims(now, "Bearer").audience("powerradar-api").claim("azp", CLIENT);
  }

  /** Keycloak's word that Anna's session is over. */
  public static JWTClaimsSet.Builder logoutToken(Instant now) {
    return claims(now, "Logout")
        .audience(CLIENT)
        .jwtID("logout-1")
        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
  }

  private static JWTClaimsSet.Builder claims(Instant now, String kind) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(ANNA)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(120)))
        .claim("typ", kind)
        .claim("sid", "kc-session-1")
        .claim("portal_roles", List.of("account-admin"));
  }

  public String sign(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public RSAKey key() {
    return key;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    authorization = exchange.getRequestHeaders().getFirst("Authorization");
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    questions.add(form);
    Answer answer = tokens.get();
    answer(exchange, answer.status, answer.body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
