package org.openpowerradar.softwarebridge.cloud;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandler;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.util.function.Consumer;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.login.Chap;
import org.openpowerradar.protocol.login.HmacLogin;
import org.openpowerradar.protocol.login.SessionKeys;
import org.openpowerradar.protocol.login.Transcript;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Nonce;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.Welcome;

/**
 * HELLO, CHALLENGE, RESPONSE, WELCOME (docs/protocol.md, Login). Speaks only once the way is safe:
 * on TLS after the certificate and its name were accepted. Believes WELCOME only with the cloud's
 * own proof, then hands over to the session.
 */
final class LoginHandler extends SimpleChannelInboundHandler<Frame> {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Identity identity;
  private final FrameCodec codec;
  private final Consumer<Welcome> welcomed;
  private Hello hello;
  private FrameProtection outgoing;
  private Proof expected; // null with CHAP, which proves nothing about the cloud

  LoginHandler(Identity identity, FrameCodec codec, Consumer<Welcome> welcomed) {
    this.identity = identity;
    this.codec = codec;
    this.welcomed = welcomed;
  }

  /** Begins; the channel is connected, and encrypted if it shall be. */
  void greet(ChannelHandlerContext context) {
    boolean tls = context.pipeline().get(SslHandler.class) != null;
    hello =
        new Hello(
            FrameLimits.VERSION,
            FrameLimits.VERSION,
            identity.serial(),
            identity.method().bit(),
            Nonce.random(RANDOM),
            tls ? 0 : Hello.ON_TCP);
    context.writeAndFlush(Outgoing.of(hello));
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Frame frame) throws Exception {
    MessageType type = frame.header().messageType().orElseThrow(LoginHandler::unexpected);
    Message message = MessageCodec.decode(type, frame.payload());
    if (message instanceof Challenge challenge && hello != null && outgoing == null) {
      answer(context, challenge);
    } else if (message instanceof Welcome welcome && outgoing != null) {
      believe(welcome);
      codec.open(outgoing);
      welcomed.accept(welcome);
    } else {
      Refusals.check(message);
      throw unexpected();
    }
  }

  private void answer(ChannelHandlerContext context, Challenge challenge) throws Exception {
    if (challenge.version() != FrameLimits.VERSION || challenge.method() != identity.method()) {
      throw new ProtocolException(
          ErrorCode.METHOD_REFUSED, "The cloud chose a login that was not offered");
    }
    Proof proof;
    if (identity.method() == LoginMethod.HMAC) {
      Transcript transcript = Transcript.of(hello, challenge, binding(context));
      HmacLogin login = new HmacLogin(identity.key());
      SessionKeys keys = login.sessionKeys(transcript);
      proof = login.clientProof(transcript);
      expected = login.serverProof(transcript);
      outgoing = keys.clientToServer();
      codec.awaitWelcome(keys.serverToClient());
    } else {
      proof = Chap.respond(challenge, identity.key());
      outgoing = FrameChecksum.ofSession();
      codec.awaitWelcome(FrameChecksum.ofSession());
    }
    context.writeAndFlush(Outgoing.of(new Response(challenge.identifier(), proof)));
  }

  private void believe(Welcome welcome) throws ProtocolException {
    boolean proven = welcome.proof() != null && welcome.proof().matches(expected);
    if (expected != null && !proven) {
      throw new ProtocolException(
          ErrorCode.AUTHENTICATION_FAILED, "The cloud does not know this bridge's secret");
    }
  }

  private static ChannelBinding binding(ChannelHandlerContext context)
      throws SSLPeerUnverifiedException, CertificateEncodingException {
    SslHandler tls = context.pipeline().get(SslHandler.class);
    if (tls == null) {
      return ChannelBinding.NONE;
    }
    return ChannelBinding.ofCertificate(
        tls.engine().getSession().getPeerCertificates()[0].getEncoded());
  }

  private static ProtocolException unexpected() {
    return new ProtocolException(
        ErrorCode.OUT_OF_ORDER, "The cloud said something else than the login expects");
  }
}
