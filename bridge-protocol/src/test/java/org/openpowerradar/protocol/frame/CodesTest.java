package org.openpowerradar.protocol.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void errorCodes_whenListed_thenNumbersOfTheProtocol() {
    Map<Integer, String> codes = new TreeMap<>();
    Arrays.stream(ErrorCode.values()).forEach(code -> codes.put(code.code(), code.name()));

    assertEquals(
        "{1=NORMAL, 2=RESTART, 3=REPLACED, 16=BAD_MAGIC, 17=UNSUPPORTED_VERSION,"
            + " 18=UNKNOWN_CRITICAL_TYPE, 19=TOO_LARGE, 20=MALFORMED, 21=OUT_OF_ORDER,"
            + " 22=TIMEOUT, 32=AUTHENTICATION_FAILED, 33=BAD_MAC, 34=METHOD_REFUSED,"
            + " 35=BINDING_MISMATCH, 36=BRIDGE_DISABLED, 48=RATE_LIMITED, 49=OVERLOADED,"
            + " 50=STORAGE_UNAVAILABLE, 64=FIRMWARE_NONE, 65=FIRMWARE_NOT_AUTHORISED,"
            + " 66=FIRMWARE_OFFSET}",
        codes.toString());
  }

  @Test
  void messageTypes_whenListed_thenNumbersOfTheProtocol() {
    Map<Integer, String> codes = new TreeMap<>();
    Arrays.stream(MessageType.values()).forEach(type -> codes.put(type.code(), type.name()));

    assertEquals(
        "{1=HELLO, 2=CHALLENGE, 3=RESPONSE, 4=WELCOME, 5=BYE, 6=ERROR, 16=DATA, 17=ACK,"
            + " 18=CREDIT, 19=DROPPED, 32=TIME_REQUEST, 33=TIME_RESPONSE, 40=PING, 41=PONG,"
            + " 48=STATS}",
        codes.toString());
  }

  @Test
  void find_whenEveryByteIsAsked_thenEachAssignedNumberGivesItself() {
    long errors = IntStream.range(0, 256).filter(i -> ErrorCode.find(i).isPresent()).count();
    long types = IntStream.range(0, 256).filter(i -> MessageType.find(i).isPresent()).count();

    assertEquals(ErrorCode.values().length, errors);
    assertEquals(MessageType.values().length, types);
    assertEquals(Optional.of(ErrorCode.BAD_MAC), ErrorCode.find(0x21));
    assertEquals(Optional.of(MessageType.STATS), MessageType.find(0x30));
  }

  @Test
  void refusesBridge_whenListed_thenTheFiveCodesOfTheLogin() {
    long refusals = Arrays.stream(ErrorCode.values()).filter(ErrorCode::refusesBridge).count();

    assertEquals(5, refusals);
  }
}
