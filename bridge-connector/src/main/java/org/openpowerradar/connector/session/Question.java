package org.openpowerradar.connector.session;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.openpowerradar.protocol.frame.ErrorCode;

/** Something a session asks the cloud and waits for, without holding up its event loop. */
final class Question {

  private Question() {}

  /**
   * Goes on with the answer on the event loop, unless the connection is closing by then; closes the
   * connection if there is no answer.
   */
  static <T> void ask(
      CompletionStage<T> question, Executor eventLoop, Departure departure, Consumer<T> goOn) {
    question.whenComplete(
        (answer, failure) ->
            eventLoop.execute(
                () -> {
                  if (departure.isUnderWay()) {
                    return;
                  }
                  if (failure == null) {
                    goOn.accept(answer);
                  } else {
                    departure.close(
                        ErrorCode.STORAGE_UNAVAILABLE, "the cloud cannot be asked: " + failure);
                  }
                }));
  }
}
