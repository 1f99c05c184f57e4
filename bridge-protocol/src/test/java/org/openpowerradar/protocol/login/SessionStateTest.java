package org.openpowerradar.protocol.login;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.protocol.Refusal.assertRefused;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.MessageType;

class SessionStateTest {

  /** The table of docs/protocol.md, section 3. */
  private static final Map<SessionState, String> TABLE =
      Map.of(
          SessionState.CLOUD_EXPECTS_HELLO, "HELLO BYE ERROR",
          SessionState.CLOUD_EXPECTS_RESPONSE, "RESPONSE BYE ERROR",
          SessionState.CLOUD_ADMITTED, "BYE ERROR DATA DROPPED TIME_REQUEST PING PONG STATS",
          SessionState.BRIDGE_EXPECTS_CHALLENGE, "CHALLENGE BYE ERROR",
          SessionState.BRIDGE_EXPECTS_WELCOME, "WELCOME BYE ERROR",
          SessionState.BRIDGE_ADMITTED, "BYE ERROR ACK CREDIT TIME_RESPONSE PING PONG");

  @ParameterizedTest
  @EnumSource
  void accepts_whenEveryTypeIsTried_thenRowOfTheTable(SessionState state) {
    String accepted =
        Arrays.stream(MessageType.values())
            .filter(state::accepts)
            .map(Enum::name)
            .collect(Collectors.joining(" "));

    assertEquals(TABLE.get(state), accepted);
  }

  @ParameterizedTest
  @EnumSource
  void require_whenEveryTypeIsTried_thenOthersAreOutOfOrder(SessionState state) {
    for (MessageType type : MessageType.values()) {
      if (state.accepts(type)) {
        assertDoesNotThrow(() -> state.require(type));
      } else {
        assertRefused(ErrorCode.OUT_OF_ORDER, () -> state.require(type));
      }
    }
  }

  @Test
  void payloadLimit_whenCloudIsNotLoggedInTo_then512() {
    assertEquals(512, SessionState.CLOUD_EXPECTS_HELLO.payloadLimit());
    assertEquals(512, SessionState.CLOUD_EXPECTS_RESPONSE.payloadLimit());
    assertEquals(16_384, SessionState.CLOUD_ADMITTED.payloadLimit());
  }

  @Test
  void deadAfter_whenKeepAliveIs60Seconds_then150Seconds() {
    assertEquals(Duration.ofSeconds(150), LoginLimits.deadAfter(LoginLimits.KEEP_ALIVE));
  }
}
