package org.openpowerradar.web.rest.request;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The body of a request, not yet trusted, of which one JSON object is expected.
 *
 * @param stream its bytes; null if the request has none
 * @param form what it must be, in words
 */
public record JsonBody(InputStream stream, String form) {

  /** Most bytes of a body: enough for the targets of 500 series. */
  public static final int MOST = 256 * 1024;

  /**
   * Reads the object.
   *
   * @throws InvalidParameterException if it is anything else, which becomes a 400
   * @throws ClientErrorException 413 if the body is longer than {@value #MOST} bytes
   */
  public JsonObject object() {
    return object(bytes());
  }

  /** The same, but no bytes at all are an empty object. */
  public JsonObject objectOrEmpty() {
    byte[] bytes = bytes();
    return bytes.length == 0 ? JsonObject.EMPTY_JSON_OBJECT : object(bytes);
  }

  private JsonObject object(byte[] bytes) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    } catch (RuntimeException malformed) {
      // Not only JsonException: the parser has none for what is nested too deeply.
      throw wrong();
    }
  }

  public InvalidParameterException wrong() {
    return new InvalidParameterException("body", form, null);
  }

  private byte[] bytes() {
    try {
      byte[] bytes = stream == null ? new byte[0] : stream.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
      }
      return bytes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
