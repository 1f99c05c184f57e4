package org.openpowerradar.web.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One request of a browser or program, its answer, and what was told to the container about the
 * caller.
 */
final class ExchangeDouble {

  final Map<String, String> requestHeaders = new HashMap<>();
  final Map<String, String> parameters = new HashMap<>();
  final Map<String, String> headers = new HashMap<>();
  final ByteArrayOutputStream body = new ByteArrayOutputStream();
  String method = "GET";
  String path = "/app/energy";
  String query;
  boolean isProtected = true;
  boolean isSecure = true;
  SessionDouble session;
  int status = 200;
  PortalUser caller;

  HttpServletRequest request() {
    return Doubles.of(HttpServletRequest.class, (proxy, called, a) -> request(called, a));
  }

  HttpServletResponse response() {
    return Doubles.of(HttpServletResponse.class, (proxy, called, a) -> response(called, a));
  }

  HttpMessageContext context() {
    return Doubles.of(HttpMessageContext.class, (proxy, called, a) -> context(called, a));
  }

  String text() {
    return body.toString(UTF_8);
  }

  private Object request(Method called, Object[] a) {
    return switch (called.getName()) {
      case "getHeader" -> requestHeaders.get(a[0]);
      case "getParameter" -> parameters.get(a[0]);
      case "getMethod" -> method;
      case "getRequestURI", "getServletPath" -> path;
      case "isSecure" -> isSecure;
      case "getPathInfo" -> null;
      case "getQueryString" -> query;
      case "getRemoteAddr" -> "192.0.2.7";
      case "getSession" -> session(a == null || (boolean) a[0]);
      case "changeSessionId" -> session.id = session.id + "'";
      default -> throw Doubles.unexpected(called);
    };
  }

  private HttpSession session(boolean create) {
    if (session != null && session.isEnded) {
      session = null;
    }
    if (session == null && create) {
      session = new SessionDouble();
    }
    return session == null ? null : session.session();
  }

  private Object response(Method called, Object[] a) {
    switch (called.getName()) {
      case "setHeader" -> headers.put((String) a[0], (String) a[1]);
      case "setContentType" -> headers.put("Content-Type", (String) a[0]);
      case "setStatus", "sendError" -> status = (int) a[0];
      case "sendRedirect" -> redirect((String) a[0]);
      case "setCharacterEncoding" -> {}
      case "getOutputStream" -> {
        return new Sink(body);
      }
      case "getWriter" -> {
        return new PrintWriter(body, true, UTF_8);
      }
      default -> throw Doubles.unexpected(called);
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private Object context(Method called, Object[] a) {
    return switch (called.getName()) {
      case "isProtected" -> isProtected;
      case "doNothing" -> AuthenticationStatus.NOT_DONE;
      case "redirect" -> redirect((String) a[0]);
      case "notifyContainerAboutLogin" -> {
        caller = (PortalUser) a[0];
        if (!caller.roles().equals((Set<String>) a[1])) {
          throw new AssertionError("The container was told other roles.");
        }
        yield AuthenticationStatus.SUCCESS;
      }
      default -> throw Doubles.unexpected(called);
    };
  }

  private AuthenticationStatus redirect(String address) {
    status = 302;
    headers.put("Location", address);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /** An HTTP session that remembers whether it was ended. */
  static final class SessionDouble {

    final Map<String, Object> attributes = new HashMap<>();
    String id = "session-" + System.identityHashCode(this);
    int idleSeconds = 1800;
    boolean isEnded;

    HttpSession session() {
      return Doubles.of(HttpSession.class, (proxy, called, a) -> call(called, a));
    }

    private Object call(Method called, Object[] a) {
      return switch (called.getName()) {
        case "getId" -> id;
        case "getAttribute" -> attributes.get(a[0]);
        case "setAttribute" -> attributes.put((String) a[0], a[1]);
        case "getMaxInactiveInterval" -> idleSeconds;
        case "setMaxInactiveInterval" -> idleSeconds = (int) a[0];
        case "invalidate" -> isEnded = true;
        case "getServletContext" -> Doubles.of(ServletContext.class, (p, m, x) -> 30);
        default -> throw Doubles.unexpected(called);
      };
    }
  }

  private static final class Sink extends ServletOutputStream {

    private final ByteArrayOutputStream body;

    Sink(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public void write(int b) {
      body.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Only blocking writes are expected.");
    }
  }
}
