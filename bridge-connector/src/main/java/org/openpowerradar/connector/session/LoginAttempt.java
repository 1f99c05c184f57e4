package org.openpowerradar.connector.session;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.KeyMark;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.login.Chap;
import org.openpowerradar.protocol.login.HmacLogin;
import org.openpowerradar.protocol.login.LoginLimits;
import org.openpowerradar.protocol.login.SessionKeys;
import org.openpowerradar.protocol.login.Transcript;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Nonce;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;

/**
 * One challenge and what answers it (docs/protocol.md, section 4). A bridge that is unknown, or has
 * no key, is challenged like any other and measured against a key nobody has, so that neither
 * messages nor time tell which serials exist.
 */
final class LoginAttempt {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEYS_TRIED = 2;
  private static final byte[] NOBODYS_KEY = new byte[HmacLogin.KEY_LENGTH];

  static {
    RANDOM.nextBytes(NOBODYS_KEY);
  }

  private final Hello hello;
  private final Optional<Enrolment> enrolment;
  private final List<ChannelBinding> bindings;
  private final Challenge challenge;

  /** An attempt whose challenge is made already. */
  LoginAttempt(
      Hello hello,
      Optional<Enrolment> enrolment,
      List<ChannelBinding> bindings,
      Challenge challenge) {
    this.hello = hello;
    this.enrolment = enrolment;
    this.bindings = List.copyOf(bindings);
    this.challenge = challenge;
  }

  /**
   * Chooses the strongest method the bridge offers, whatever its minimum: that is nobody's business
   * who has not proven to be the bridge.
   *
   * @throws ProtocolException METHOD_REFUSED if it offers none that is known
   */
  static LoginAttempt begin(
      Hello hello, Optional<Enrolment> enrolment, List<ChannelBinding> bindings)
      throws ProtocolException {
    LoginMethod method = strongest(hello);
    if (method == null) {
      throw new ProtocolException(ErrorCode.METHOD_REFUSED, "it offers no login known here");
    }
    Challenge challenge =
        new Challenge(
            FrameLimits.VERSION,
            method,
            RANDOM.nextInt(256),
            Nonce.random(RANDOM),
            (int) LoginLimits.LOGIN.toSeconds());
    return new LoginAttempt(hello, enrolment, bindings, challenge);
  }

  private static LoginMethod strongest(Hello hello) {
    LoginMethod strongest = null;
    for (LoginMethod method : LoginMethod.values()) {
      if (hello.offers(method)) {
        strongest = method;
      }
    }
    return strongest;
  }

  Challenge challenge() {
    return challenge;
  }

  /** How the bridge is to prove itself. */
  LoginMode mode() {
    return LoginMode.of(challenge.method());
  }

  /**
   * Checks the answer against every key of the bridge, and every certificate it may have seen.
   *
   * @throws ProtocolException AUTHENTICATION_FAILED whatever is wrong with it; METHOD_REFUSED or
   *     BRIDGE_DISABLED if all is right but the method is weaker than the bridge's minimum, its
   *     account demands TLS, or the bridge is switched off
   */
  ProvenLogin prove(Response response) throws ProtocolException {
    ProvenLogin proven = null;
    for (byte[] key : keys()) {
      for (ChannelBinding binding : bindings) {
        Optional<ProvenLogin> tried = tried(key, binding, response.proof());
        proven = tried.isPresent() ? tried.get() : proven;
      }
    }
    if (proven == null || isOther(response) || isNobody()) {
      throw new ProtocolException(ErrorCode.AUTHENTICATION_FAILED, "the login failed");
    }
    requireAllowed(proven.mode(), enrolment.orElseThrow());
    return proven;
  }

  private void requireAllowed(LoginMode mode, Enrolment enrolled) throws ProtocolException {
    if (mode.compareTo(enrolled.minimumMode()) < 0) {
      throw new ProtocolException(
          ErrorCode.METHOD_REFUSED,
          "it logs in by %s, but has done so by %s".formatted(mode, enrolled.minimumMode()));
    }
    if (hello.onTcp() && enrolled.minimumTransport() == Transport.TLS) {
      throw new ProtocolException(
          ErrorCode.METHOD_REFUSED, "the policy of its account demands TLS");
    }
    if (!enrolled.enabled()) {
      throw new ProtocolException(ErrorCode.BRIDGE_DISABLED, "the bridge is switched off");
    }
  }

  /** Whether the answer is to another challenge than this one. */
  boolean isOther(Response response) {
    return response.identifier() != challenge.identifier();
  }

  /** Whether nobody can log in as that bridge: it is not enrolled, or has no key. */
  boolean isNobody() {
    return enrolment.isEmpty() || enrolment.get().keys().isEmpty();
  }

  private List<byte[]> keys() {
    List<byte[]> keys = new ArrayList<>(enrolment.map(Enrolment::keys).orElse(List.of()));
    while (keys.size() < KEYS_TRIED) {
      keys.add(NOBODYS_KEY);
    }
    return keys;
  }

  private Optional<ProvenLogin> tried(byte[] key, ChannelBinding binding, Proof proof) {
    LoginMode mode = mode();
    if (challenge.method() != LoginMethod.HMAC) {
      return Chap.respond(challenge, key).matches(proof)
          ? Optional.of(
              new ProvenLogin(
                  mode,
                  KeyMark.of(key),
                  null,
                  FrameChecksum.ofSession(),
                  FrameChecksum.ofSession()))
          : Optional.empty();
    }
    HmacLogin login = new HmacLogin(key);
    Transcript transcript = Transcript.of(hello, challenge, binding);
    if (!login.clientProof(transcript).matches(proof)) {
      return Optional.empty();
    }
    SessionKeys keys = login.sessionKeys(transcript);
    return Optional.of(
        new ProvenLogin(
            mode,
            KeyMark.of(key),
            login.serverProof(transcript),
            keys.clientToServer(),
            keys.serverToClient()));
  }
}
