package org.openpowerradar.protocol;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.MessageType;

/** The page docs/protocol.md and the code name the same numbers. */
class ProtocolPageTest {

  private String page;

  @BeforeEach
  void readPage() throws IOException {
    page = Files.readString(Path.of(System.getProperty("powerradar.root"), "docs/protocol.md"));
  }

  @ParameterizedTest
  @EnumSource
  void page_whenTypeIsKnown_thenRowWithItsNumber(MessageType type) {
    assertTrue(page.contains(String.format("| %02x | %s |", type.code(), type)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "FIRMWARE_.*")
  void page_whenCodeIsInUse_thenRowWithItsNumber(ErrorCode code) {
    assertTrue(page.contains(String.format("| %02x | %s |", code.code(), code)));
  }
}
