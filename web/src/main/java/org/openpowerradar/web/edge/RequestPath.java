package org.openpowerradar.web.edge;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Path of a request within the portal as the server mapped it: decoded, normalised, without path
 * parameters.
 *
 * @param value starts with a slash, or is "" for the root
 */
public record RequestPath(String value) {

  private static final String API = "/api/v1";

  /** The path by which the server chooses servlet and security constraint. */
  public static RequestPath of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return new RequestPath(request.getServletPath() + (info == null ? "" : info));
  }

  public boolean is(String path) {
    return value.equals(path);
  }

  /** Whether this belongs to the REST interface. */
  public boolean isApi() {
    return value.equals(API) || value.startsWith(API + "/");
  }

  /** Whether this is a style sheet, script or picture: the same for everybody. */
  public boolean isStatic() {
    return value.startsWith("/jakarta.faces.resource/")
        || value.startsWith("/errorpages/")
        || value.equals(Favicon.PICTURE);
  }
}
