package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.LoginMethod;

/** Every way into somebody else's session that is known, through real sockets. */
class LoginAttackTest {
  private static final System.Logger LOGGER = System.getLogger(LoginAttackTest.class.getName());
  private static final int ATTEMPTS = Integer.getInteger("powerradar.attacks", 10_000);
  private static final int LATE_AT_ONCE = 100; // opened well within the second they have
  private static final int CONNECTORS = 4;
  private static final int RELAYED = 50; // two handshakes of TLS each
  private static final AtomicInteger ATTEMPTED = new AtomicInteger();
  private static final AtomicInteger KINDS = new AtomicInteger();

  @TempDir Path folder;
  private QuietLog quiet;
  private ConnectorFixture connector;

  /** An attack, and what it is refused with. */
  enum Attack {
    REPLAYED_RESPONSE(ErrorCode.AUTHENTICATION_FAILED, LoginAttacker::replayedResponse),
    REUSED_IDENTIFIER(ErrorCode.AUTHENTICATION_FAILED, LoginAttacker::reusedIdentifier),
    REFLECTED_CHALLENGE(ErrorCode.OUT_OF_ORDER, LoginAttacker::reflectedChallenge),
    RESPONSE_TO_ANOTHER_CHALLENGE(
        ErrorCode.AUTHENTICATION_FAILED, LoginAttacker::responseToAnotherChallenge),
    PARALLEL_LOGIN(ErrorCode.AUTHENTICATION_FAILED, LoginAttacker::parallelLogin),
    WRONG_LENGTH(ErrorCode.MALFORMED, LoginAttacker::wrongLength),
    RESPONSE_BEFORE_CHALLENGE(ErrorCode.OUT_OF_ORDER, LoginAttacker::responseBeforeChallenge),
    NAME_OF_ANOTHER(ErrorCode.AUTHENTICATION_FAILED, LoginAttacker::nameOfAnother),
    SWITCHED_OFF(ErrorCode.BRIDGE_DISABLED, LoginAttacker::switchedOff),
    ONE_BIT_WRONG(ErrorCode.AUTHENTICATION_FAILED, LoginAttacker::oneBitWrong),
    STRIPPED_TO_CHAP(ErrorCode.METHOD_REFUSED, LoginAttacker::strippedToChap);

    private final ErrorCode refusal;
    private final Attempt attempt;

    Attack(ErrorCode refusal, Attempt attempt) {
      this.refusal = refusal;
      this.attempt = attempt;
    }
  }

  /** One attempt of an attack; the number chooses among its variants. */
  interface Attempt {
    ErrorCode by(LoginAttacker attacker, int number) throws IOException, ProtocolException;
  }

  @BeforeEach
  void open() throws Exception {
    quiet = QuietLog.of("org.openpowerradar.connector");
    connector = new ConnectorFixture(folder);
  }

  @AfterEach
  void close() {
    connector.close();
    quiet.close();
  }

  @AfterAll
  static void print() {
    LOGGER.log(
        Level.INFO,
        "FIGURE attacks on the login: {0} kinds, {1} attempts, 0 accepted",
        KINDS.get(),
        ATTEMPTED.get());
  }

  private Path other(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private static void count(int attempts) {
    KINDS.incrementAndGet();
    ATTEMPTED.addAndGet(attempts);
  }

  @ParameterizedTest
  @EnumSource
  void login_whenAttacked_thenRefusedEachTime(Attack attack) throws Exception {
    int attempts = ATTEMPTS / Attack.values().length;
    TestKeystore keystore = TestKeystore.in(other("attacked"));
    AtOnce.run(CONNECTORS, number -> attack(keystore, attack, number, attempts));
    count(attempts);
  }

  /** Every fourth attempt, on a connector of its own: an attempt waits more than it works. */
  private static void attack(TestKeystore keystore, Attack attack, int first, int attempts)
      throws Exception {
    try (ConnectorFixture attacked = new ConnectorFixture(keystore, settings -> {})) {
      LoginAttacker attacker = new LoginAttacker(attacked);
      for (int number = first; number < attempts; number += CONNECTORS) {
        assertEquals(attack.refusal, attack.attempt.by(attacker, number), "attempt " + number);
      }
      assertEquals(attacker.logins(), attacked.cloud.opened.size());
    }
  }

  /** Five guesses are free; then even the right answer is not asked for. */
  @Test
  void login_whenAStrangerGuesses_thenTheSixthIsNotListenedTo() throws Exception {
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
    for (int guess = 0; guess < 5; guess++) {
      try (BridgeClient guesser = connector.overTcp()) {
        RefusedLogin.of(guesser, BridgeFixture.BRIDGE, new byte[32]);
      }
    }

    try (BridgeClient guesser = connector.overTcp()) {
      guesser.send(BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, true));

      assertEquals(ErrorCode.RATE_LIMITED, LoginAttacker.refusal(guesser));
    }
  }

  /** Its key is right: whoever waits for a permit or for TLS has not guessed. */
  @Test
  void login_whenRefusedForThePolicyAlone_thenNeverBarred() throws Exception {
    List<byte[]> keys = List.of(BridgeFixture.KEY);
    connector.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE, keys, true, LoginMode.HMAC, false, null, Transport.TLS));
    List<ErrorCode> refusals = new ArrayList<>();

    for (int login = 0; login < 8; login++) {
      try (BridgeClient bridge = connector.overTcp()) {
        refusals.add(bridge.refusal(BridgeFixture.BRIDGE, BridgeFixture.KEY));
      }
    }

    assertEquals(Collections.nCopies(8, ErrorCode.METHOD_REFUSED), refusals);
  }

  /** The right answer, after its time. */
  @Test
  void login_whenTheAnswerIsLate_thenRefusedEachTime() throws Exception {
    TestKeystore keystore = TestKeystore.in(other("hasty"));
    int attempts = ATTEMPTS / Attack.values().length;
    AtOnce.run(CONNECTORS, number -> answerLate(keystore, number, attempts));
    count(attempts);
  }

  /** Every fourth of the attempts. */
  private static void answerLate(TestKeystore keystore, int number, int attempts) throws Exception {
    int left = attempts / CONNECTORS + (number < attempts % CONNECTORS ? 1 : 0);
    try (ConnectorFixture hasty =
        new ConnectorFixture(keystore, settings -> settings.setLoginSeconds("1"))) {
      hasty.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
      for (; left > 0; left -= LATE_AT_ONCE) {
        answerLate(hasty, Math.min(LATE_AT_ONCE, left));
      }
      assertEquals(0, hasty.cloud.opened.size());
    }
  }

  private static void answerLate(ConnectorFixture hasty, int count) throws Exception {
    List<OpenLogin> open = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        open.add(OpenLogin.on(hasty.overTcp(), BridgeFixture.BRIDGE, LoginMethod.HMAC));
      }
      for (OpenLogin late : open) {
        assertEquals(ErrorCode.TIMEOUT, LoginAttacker.refusal(late.client()));
        late.client().send(late.right(BridgeFixture.KEY));
      }
    } finally {
      for (OpenLogin each : open) {
        each.close();
      }
    }
  }

  /** The bridge was made to believe another certificate; all it says is handed on. */
  @Test
  void login_whenRelayedThroughTls_thenTheProofDoesNotFitTheCloudsCertificate() throws Exception {
    TestKeystore attackers = TestKeystore.in(other("attacker"));
    BridgeSerial bridge = BridgeFixture.BRIDGE;
    connector.cloud.enrol(bridge.value(), BridgeFixture.KEY);
    connector.overTls().login(bridge, BridgeFixture.KEY);
    try (TlsRelay relay = new TlsRelay(attackers, connector)) {

      for (int number = 0; number < RELAYED; number++) {
        try (BridgeClient victim = BridgeClient.overTls(relay.port(), attackers.keystore())) {
          OpenLogin open = OpenLogin.on(victim, bridge, LoginMethod.HMAC);
          victim.send(open.right(BridgeFixture.KEY, victim.binding()));
          assertEquals(ErrorCode.AUTHENTICATION_FAILED, LoginAttacker.refusal(victim));
        }
      }
    }
    assertEquals(1, connector.cloud.opened.size());
    count(RELAYED);
  }
}
