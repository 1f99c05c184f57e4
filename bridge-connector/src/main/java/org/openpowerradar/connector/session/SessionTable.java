package org.openpowerradar.connector.session;

import java.util.EnumMap;
import java.util.Map;
import org.openpowerradar.protocol.frame.MessageType;

/** Which message is allowed in which phase, and what is done about it; all others are refused. */
final class SessionTable {
  private static final Map<Phase, Map<MessageType, Reaction>> TABLE = new EnumMap<>(Phase.class);

  static {
    for (Phase phase : Phase.values()) {
      allow(phase, MessageType.BYE, Reaction.PART);
      allow(phase, MessageType.ERROR, Reaction.PART);
    }
    allow(Phase.UNIDENTIFIED, MessageType.HELLO, Reaction.CHALLENGE);
    allow(Phase.CHALLENGED, MessageType.RESPONSE, Reaction.CHECK_PROOF);
    allow(Phase.ADMITTED, MessageType.DATA, Reaction.GATHER);
    allow(Phase.ADMITTED, MessageType.DROPPED, Reaction.GATHER);
    allow(Phase.ADMITTED, MessageType.STATS, Reaction.GATHER);
    allow(Phase.ADMITTED, MessageType.TIME_REQUEST, Reaction.TELL_TIME);
    allow(Phase.ADMITTED, MessageType.PING, Reaction.ANSWER);
    allow(Phase.ADMITTED, MessageType.PONG, Reaction.IGNORE);
  }

  private SessionTable() {}

  private static void allow(Phase phase, MessageType type, Reaction reaction) {
    TABLE.computeIfAbsent(phase, key -> new EnumMap<>(MessageType.class)).put(type, reaction);
  }

  static Reaction reaction(Phase phase, MessageType type) {
    return TABLE.get(phase).getOrDefault(type, Reaction.REFUSE);
  }
}
