package org.openpowerradar.web.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * An error as programs read it: {@code application/problem+json} (RFC 9457) of type about:blank.
 *
 * @param status HTTP status, 400 to 599
 * @param detail one sentence on what is wrong with this request
 */
public record Problem(int status, String detail) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(409, "Conflict"),
          Map.entry(413, "Content Too Large"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(503, "Service Unavailable"));

  public String toJson() {
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("title", TITLES.getOrDefault(status, "Error"))
        .add("status", status)
        .add("detail", detail)
        .build()
        .toString();
  }

  /** Makes this the whole answer. */
  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(toJson().getBytes(UTF_8));
  }
}
