package org.openpowerradar.protocol.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {

  @Test
  void deadAfter_whenKeepAliveIs60Seconds_then150Seconds() {
    assertEquals(Duration.ofSeconds(150), LoginLimits.deadAfter(LoginLimits.KEEP_ALIVE));
  }
}
