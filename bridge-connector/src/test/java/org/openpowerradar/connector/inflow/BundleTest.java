package org.openpowerradar.connector.inflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.delivery.BridgeListener;

class BundleTest {
  private final List<List<Integer>> calls = new ArrayList<>();
  private final List<CompletableFuture<Function<Integer, String>>> underWay = new ArrayList<>();
  private final Bundle<Integer, String> bundle = new Bundle<>(new Turnstile(1), this::call);

  private CompletionStage<Function<Integer, String>> call(List<Integer> questions) {
    calls.add(questions);
    underWay.add(new CompletableFuture<>());
    return underWay.get(underWay.size() - 1);
  }

  private void answer(int call) {
    underWay.get(call).complete(BundleTest::answered);
  }

  private static String answered(int question) {
    if (question < 0) {
      throw new IllegalStateException("no answer");
    }
    return "answer " + question;
  }

  private static String now(CompletionStage<String> answer) {
    return answer.toCompletableFuture().getNow("none yet");
  }

  @Test
  void ask_whenNothingIsUnderWay_thenAskedAtOnce() {
    CompletionStage<String> answer = bundle.ask(1);

    assertEquals(List.of(List.of(1)), calls);
    assertEquals("none yet", now(answer));
    answer(0);
    assertEquals("answer 1", now(answer));
  }

  @Test
  void ask_whenOneIsUnderWay_thenTheOthersAreAskedTogether() {
    bundle.ask(1);
    CompletionStage<String> second = bundle.ask(2);
    CompletionStage<String> third = bundle.ask(3);

    answer(0);

    assertEquals(List.of(List.of(1), List.of(2, 3)), calls);
    answer(1);
    assertEquals("answer 2", now(second));
    assertEquals("answer 3", now(third));
  }

  @Test
  void ask_whenThousandsWait_thenEachIsAskedOnceInCallsOfALimitedSize() {
    List<CompletionStage<String>> answers = new ArrayList<>();
    IntStream.range(0, 1_000).forEach(question -> answers.add(bundle.ask(question)));

    for (int call = 0; call < calls.size(); call++) {
      answer(call);
    }

    assertTrue(calls.stream().allMatch(call -> call.size() <= BridgeListener.MOST_AT_ONCE));
    assertEquals(
        IntStream.range(0, 1_000).boxed().toList(), calls.stream().flatMap(List::stream).toList());
    assertEquals(5, calls.size());
    assertEquals("answer 999", now(answers.get(999)));
  }

  @Test
  void ask_whenOneHasNoAnswer_thenOnlyThatOneFails() {
    bundle.ask(0);
    CompletionStage<String> bad = bundle.ask(-1);
    CompletionStage<String> good = bundle.ask(2);

    answer(0);
    answer(1);

    assertTrue(bad.toCompletableFuture().isCompletedExceptionally());
    assertEquals("answer 2", now(good));
  }

  @Test
  void ask_whenACallForManyFails_thenEachHalfIsAskedAnew() {
    bundle.ask(0);
    CompletionStage<String> first = bundle.ask(1);
    CompletionStage<String> second = bundle.ask(2);
    answer(0);

    underWay.get(1).completeExceptionally(new IllegalStateException("the database is away"));
    answer(2);
    underWay.get(3).completeExceptionally(new IllegalStateException("the database is away"));

    assertEquals(List.of(List.of(0), List.of(1, 2), List.of(1), List.of(2)), calls);
    assertEquals("answer 1", now(first));
    assertTrue(second.toCompletableFuture().isCompletedExceptionally());
  }

  @Test
  void ask_whenAnotherKindWaits_thenItComesInItsTurn() {
    Turnstile turns = new Turnstile(1);
    Bundle<Integer, String> enrolments = new Bundle<>(turns, this::call);
    Bundle<Integer, String> admissions = new Bundle<>(turns, this::call);
    IntStream.range(0, 600).forEach(enrolments::ask);
    CompletionStage<String> admission = admissions.ask(7_000);

    answer(0);
    assertFalse(admission.toCompletableFuture().isDone());
    answer(1);
    answer(2);

    assertEquals("answer 7000", now(admission));
    assertEquals(List.of(7_000), calls.get(2));
  }
}
