package org.openpowerradar.systemtests.write;

import java.util.function.Function;
import org.openpowerradar.systemtests.crawl.RestCall;

/**
 * A call that changes something.
 *
 * @param operation method and path as described, such as {@code PUT /zones/{id}}
 * @param path the same with ids
 * @param body what is sent; null: nothing
 * @param again what somebody sends who looked before the change; null: there is no such thing
 * @param wrong what nobody may send; null: there is nothing to be wrong
 */
public record Write(
    String operation,
    Function<Ground, String> path,
    Function<Ground, String> body,
    Function<Ground, String> again,
    String wrong) {

  /** The call on things of {@code ground}. */
  public RestCall on(Ground ground) {
    return call(path.apply(ground), body == null ? null : body.apply(ground));
  }

  /** The call of somebody who does not know of the first one. */
  public RestCall againOn(Ground ground) {
    return call(path.apply(ground), again.apply(ground));
  }

  /** The call with a body, or with an address, that is not understood. */
  public RestCall wrongOn(Ground ground) {
    String address = path.apply(ground);
    return wrong.startsWith("?")
        ? call(address.replaceAll("\\?.*", "") + wrong, body == null ? null : body.apply(ground))
        : call(address, wrong);
  }

  private RestCall call(String address, String sent) {
    String type = sent == null ? null : "application/json";
    return new RestCall(operation.split(" ")[0], address, sent, type, operation);
  }

  @Override
  public String toString() {
    return operation;
  }
}
