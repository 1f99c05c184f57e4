package org.openpowerradar.appliance.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
  private static final String MAIL =
      "EHLO here\r\nMAIL FROM:<p@portal.example>\r\nRCPT TO:<noor@../x.example>\r\nDATA\r\n"
          + "Subject: Hello\r\n\r\n..a dot\r\n.\r\nQUIT\r\n";

  @TempDir Path folder;

  @Test
  void mail_whenSent_thenAFileForItsRecipientInTheFolder() throws IOException {
    try (MailCatcher catcher = MailCatcher.listening(0, folder)) {
      String answers = say(catcher, MAIL);

      assertTrue(answers.startsWith("220 "), answers);
      assertTrue(answers.endsWith("221 bye\r\n"), answers);
    }
    assertEquals(List.of("0001-noor@.._x.example.eml"), files());
    assertEquals(
        "Subject: Hello\r\n\r\n.a dot\r\n", Files.readString(folder.resolve(files().get(0))));
  }

  @Test
  void line_whenEndless_thenHungUpAndTheNextIsServed() throws IOException {
    try (MailCatcher catcher = MailCatcher.listening(0, folder)) {
      assertEquals("220 powerradar\r\n", say(catcher, "A".repeat(3_000)));
      assertTrue(say(catcher, MAIL).endsWith("221 bye\r\n"));
    }
  }

  private static String say(MailCatcher catcher, String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), catcher.port())) {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      StringBuilder answers = new StringBuilder();
      try {
        for (int next = socket.getInputStream().read();
            next >= 0;
            next = socket.getInputStream().read()) {
          answers.append((char) next);
        }
      } catch (IOException reset) {
        assertTrue(reset.getMessage().contains("reset"), reset.getMessage());
      }
      return answers.toString();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
