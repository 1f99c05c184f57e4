package org.openpowerradar.connector.inflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.openpowerradar.protocol.delivery.BridgeListener;

/**
 * Questions of one kind. One that finds a free turn is asked at once; those that come meanwhile are
 * asked together at the next turn, so that thousands of bridges that come back at a time cost few
 * calls. A connection asks one thing at a time, so no more wait than there are connections.
 * Thread-safe.
 *
 * <p>If a call fails for several, each half is asked anew: nobody is turned away because of
 * another.
 *
 * @param <Q> what is asked
 * @param <A> the answer to one of them
 */
final class Bundle<Q, A> {
  private final Turnstile turns;
  private final Function<List<Q>, CompletionStage<Function<Q, A>>> call;
  private final Queue<Asked<Q, A>> waiting = new ArrayDeque<>();
  private boolean lined;

  private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

  /**
   * Asks nothing yet.
   *
   * @param turns shared with other kinds, so that each kind comes in its turn
   * @param call asks for at least one and completes with what finds the answer to each of them; it
   *     may throw where there is none
   */
  Bundle(Turnstile turns, Function<List<Q>, CompletionStage<Function<Q, A>>> call) {
    this.turns = turns;
    this.call = call;
  }

  /** Completes with the answer, or with the failure. */
  CompletionStage<A> ask(Q question) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    synchronized (this) {
      waiting.add(new Asked<>(question, answer));
    }
    lineUp();
    return answer;
  }

  private void lineUp() {
    synchronized (this) {
      if (lined || waiting.isEmpty()) {
        return;
      }
      lined = true;
    }
    turns.enter(this::turn);
  }

  private void turn() {
    List<Asked<Q, A>> together = new ArrayList<>();
    synchronized (this) {
      while (together.size() < BridgeListener.MOST_AT_ONCE && !waiting.isEmpty()) {
        together.add(waiting.remove());
      }
      lined = false;
    }
    lineUp();
    put(together);
  }

  private void put(List<Asked<Q, A>> together) {
    call.apply(together.stream().map(Asked::question).toList())
        .whenComplete(
            (answers, failure) -> {
              turns.leave();
              if (failure == null) {
                together.forEach(asked -> answer(asked, answers));
              } else if (together.size() == 1) {
                together.get(0).answer().completeExceptionally(failure);
              } else {
                int middle = together.size() / 2;
                turns.enter(() -> put(together.subList(0, middle)));
                turns.enter(() -> put(together.subList(middle, together.size())));
              }
            });
  }

  private static <Q, A> void answer(Asked<Q, A> asked, Function<Q, A> answers) {
    try {
      asked.answer().complete(answers.apply(asked.question()));
    } catch (RuntimeException none) {
      asked.answer().completeExceptionally(none);
    }
  }
}
