package org.openpowerradar.appliance.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's side of SMTP (RFC 5321, the minimum of 4.5.1), with nothing refused but what is too
 * long: lines of 2000 bytes and mails of 1 MiB.
 */
final class SmtpConversation {
  private static final int LONGEST_LINE = 2_000;
  private static final int LONGEST_MAIL = 1 << 20;
  private static final Pattern RECIPIENT = Pattern.compile("RCPT TO:\\s*<([^>]{1,254})>.*");

  private final InputStream in;
  private final OutputStream out;
  private final MailFolder folder;
  private String recipient = "";

  SmtpConversation(InputStream in, OutputStream out, MailFolder folder) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.folder = folder;
  }

  /** Talks until the client has said QUIT or hangs up. */
  void hold() throws IOException {
    say("220 powerradar");
    for (String line = line(); line != null; line = line()) {
      String verb = line.length() < 4 ? "" : line.substring(0, 4).toUpperCase(Locale.ROOT);
      if (verb.equals("QUIT")) {
        say("221 bye");
        return;
      }
      answer(verb, line);
    }
  }

  private void answer(String verb, String line) throws IOException {
    switch (verb) {
      case "DATA" -> {
        say("354 go on, a dot ends it");
        folder.keep(recipient, mail());
        say("250 kept");
      }
      case "RCPT" -> {
        Matcher named = RECIPIENT.matcher(line);
        recipient = named.matches() ? named.group(1) : recipient;
        say("250 ok");
      }
      case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> say("250 powerradar");
      default -> say("502 not here");
    }
  }

  private String mail() throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = line(); line != null && !line.equals("."); line = line()) {
      if (mail.length() + line.length() > LONGEST_MAIL) {
        throw new IOException("A mail is longer than " + LONGEST_MAIL + " bytes.");
      }
      mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    return mail.toString();
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  /** The next line without its end; null at the end. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (line.size() == LONGEST_LINE) {
        throw new IOException("A line is longer than " + LONGEST_LINE + " bytes.");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
