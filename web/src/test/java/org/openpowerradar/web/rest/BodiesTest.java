package org.openpowerradar.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.web.rest.request.JsonBody;

/** Every PUT and POST that takes JSON, with bodies that are none of what is expected. */
class BodiesTest {
  private final ErrorMapper mapper = new ErrorMapper();
  private final List<Call> calls =
      List.of(
          body -> new DevicesResource().correct("1", body),
          body -> new SiteMetersResource().add("1", body),
          body -> new MetersResource().correct("1", body),
          body -> new SecurityResource().set("1", body),
          body -> SecurityJson.permit(body),
          body -> ImportTargets.read(body));

  private interface Call {
    Object with(InputStream body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "[]",
        "null",
        "7",
        "true",
        "\"text\"",
        "{",
        "\u0000",
        "{\"from\": [], \"ctRatio\": {}, \"targets\": {}, \"name\": 7, \"sensor\": {}}",
        "{\"from\": 1e999999999, \"targets\": [7], \"perPulse\": 1e999999999, \"kind\": []}",
        "{\"from\": null, \"targets\": null, \"validFrom\": null, \"perPulse\": 1}",
        "{\"targets\": [{\"series\": 1, \"meter\": \"x\"}]}",
      })
  void body_whenItIsSomethingElse_then400(String body) {
    for (Call call : calls) {
      assertEquals(400, status(call, body), calls.indexOf(call) + " " + body);
    }
  }

  @Test
  void body_whenItIsDeep_then400() {
    for (Call call : calls) {
      assertEquals(400, status(call, "{\"targets\": " + "[".repeat(100_000)));
    }
  }

  @Test
  void body_whenItIsEmpty_then400() {
    for (Call call : calls.subList(0, calls.size() - 1)) {
      assertEquals(400, status(call, ""));
    }
  }

  @Test
  void body_whenItDoesNotEnd_then413AndNoMoreIsRead() {
    for (Call call : calls) {
      Endless endless = new Endless();
      assertEquals(413, status(call, endless));
      assertEquals(JsonBody.MOST + 1, endless.read);
    }
  }

  private int status(Call call, String body) {
    return status(call, new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  private int status(Call call, InputStream body) {
    Exception refusal = assertThrows(Exception.class, () -> call.with(body));
    try (Response answer = mapper.toResponse(refusal)) {
      return answer.getStatus();
    }
  }

  private static final class Endless extends InputStream {
    private long read;

    @Override
    public int read() {
      read++;
      return '[';
    }
  }
}
