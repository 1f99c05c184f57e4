package org.openpowerradar.systemtests.crawl;

/**
 * A call of the REST interface.
 *
 * @param method such as GET
 * @param path below {@code /api/v1}, with its query
 * @param body what is sent; null for nothing
 * @param type media type of the body; null without one
 * @param operation method and path as described, such as {@code GET /sites/{id}/energy}
 */
public record RestCall(String method, String path, String body, String type, String operation) {
  /** The same with another path and body. */
  RestCall with(String otherPath, String otherBody) {
    return new RestCall(method, otherPath, otherBody, type, operation);
  }
}
