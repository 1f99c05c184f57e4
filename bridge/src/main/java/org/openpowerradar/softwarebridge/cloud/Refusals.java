package org.openpowerradar.softwarebridge.cloud;

import java.time.Duration;
import java.util.Optional;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Message;

/** What BYE and ERROR of the cloud mean to a bridge. */
final class Refusals {
  private Refusals() {}

  /** Ends the connection if the message says so. */
  static void check(Message message) throws EndedException {
    Optional<Ending> ending = ending(message);
    if (ending.isPresent()) {
      throw new EndedException(ending.get());
    }
  }

  static Optional<Ending> ending(Message message) {
    if (message instanceof Bye bye) {
      Duration retryAfter = Duration.ofSeconds(bye.retryAfterSeconds());
      return Optional.of(
          new Ending(words("the cloud said goodbye", bye.code()), refused(bye.code()), retryAfter));
    }
    if (message instanceof Fault fault) {
      String reason = words("the cloud refused", fault.code());
      return Optional.of(new Ending(reason, refused(fault.code()), Duration.ZERO));
    }
    return Optional.empty();
  }

  private static boolean refused(ErrorCode code) {
    return code.refusesBridge();
  }

  private static String words(String what, ErrorCode code) {
    return String.format("%s: %s (0x%02x)", what, code, code.code());
  }
}
