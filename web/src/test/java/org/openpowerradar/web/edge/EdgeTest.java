package org.openpowerradar.web.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.web.login.oidc.ClientCredentials;
import org.openpowerradar.web.login.oidc.OidcSettings;

/** Paths, headers, problems and notices. */
class EdgeTest {

  private static final String CSP = "Content-Security-Policy";

  @Test
  void path_whenBelowApi_thenApi() {
    assertTrue(new RequestPath("/api/v1/bridges").isApi());
    assertTrue(new RequestPath("/api/v1").isApi());
    assertFalse(new RequestPath("/api/v10").isApi());
    assertFalse(new RequestPath("/api/openapi.yaml").isApi());
  }

  @Test
  void headers_whenPageOfFaces_thenPolicyIsLeftToPrimeFaces() {
    Map<String, String> headers = headers("https://portal.example", "/app/energy", "faces");

    assertNull(headers.get(CSP));
    assertEquals("no-store", headers.get("Cache-Control"));
    assertEquals("DENY", headers.get("X-Frame-Options"));
    assertEquals("nosniff", headers.get("X-Content-Type-Options"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app/settings/claim", "/app/settings/claim.xhtml"})
  void headers_whenBridgesAreClaimed_thenTheCameraMayBeUsed(String path) {
    assertEquals(
        "camera=(self), geolocation=(), microphone=()",
        headers("https://portal.example", path, "faces").get("Permissions-Policy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app/settings/claim-code", "/app/settings/bridges", "/app/start", "/"})
  void headers_whenOnAnyOtherPage_thenNoCamera(String path) {
    assertEquals(
        "camera=(), geolocation=(), microphone=()",
        headers("https://portal.example", path, "faces").get("Permissions-Policy"));
  }

  @Test
  void headers_whenAnythingElse_thenPolicyWithoutScript() {
    String policy = headers("https://portal.example", "/signed-out", "notice").get(CSP);

    assertTrue(policy.startsWith("default-src 'none';"), policy);
    assertFalse(policy.contains("script-src"), policy);
  }

  @Test
  void headers_whenStatic_thenBrowserMayKeepIt() {
    Map<String, String> headers =
        headers("https://portal.example", "/jakarta.faces.resource/a.css.xhtml", "faces");

    assertNull(headers.get("Cache-Control"));
    assertEquals(SecurityHeaders.POLICY, headers.get(CSP));
  }

  @Test
  void headers_whenFavicon_thenBrowserMayKeepItAndNothingElseIsAllowed() {
    Map<String, String> headers = headers("https://portal.example", "/favicon.svg", "default");

    assertNull(headers.get("Cache-Control"));
    assertEquals(SecurityHeaders.POLICY, headers.get(CSP));
  }

  @Test
  void headers_whenPortalIsPublic_thenHttpsForTwoYears() {
    assertEquals(
        "max-age=63072000",
        headers("https://portal.example", "/", "start").get("Strict-Transport-Security"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:20081",
        "https://127.0.0.1",
        "https://[::1]",
        "http://a.example"
      })
  void headers_whenPortalIsLocalOrPlain_thenNoHsts(String portal) {
    assertNull(headers(portal, "/", "start").get("Strict-Transport-Security"));
  }

  @Test
  void problem_thenJsonOfRfc9457() {
    assertEquals(
        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"No \\\"x\\\"\"}",
        new Problem(404, "No \"x\"").toJson());
  }

  @Test
  void notice_whenQueryIsUnknown_thenPlainNotice() {
    assertEquals(Notice.EXPIRED, Notice.of("expired"));
    assertEquals(Notice.SIGNED_OUT, Notice.of("<script>"));
    assertEquals(Notice.SIGNED_OUT, Notice.of(null));
  }

  @Test
  void notices_thenSameKeysInEveryLanguage() {
    String bundle = "org.openpowerradar.web.edge.Notices";
    ResourceBundle german = ResourceBundle.getBundle(bundle, Locale.GERMAN);

    assertEquals(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet(), german.keySet());
    assertEquals("Sie sind abgemeldet", german.getString("signed-out.title"));
  }

  private static Map<String, String> headers(String portal, String path, String servlet) {
    Map<String, String> headers = new HashMap<>();
    HttpServletMapping mapping = proxy(HttpServletMapping.class, Map.of("getServletName", servlet));
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            Map.of("getServletPath", path, "getHttpServletMapping", mapping));
    HttpServletResponse response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                EdgeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (p, method, a) -> {
                  headers.put((String) a[0], (String) a[1]);
                  return null;
                });
    new SecurityHeaders(settings(portal)).write(request, response);
    return headers;
  }

  private static OidcSettings settings(String portal) {
    URI realm = URI.create("https://login.example/realms/powerradar");
    return new OidcSettings(
        URI.create(portal), realm, realm, new ClientCredentials("portal", "s"), "powerradar-api");
  }

  private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (p, method, a) -> answers.get(method.getName())));
  }
}
