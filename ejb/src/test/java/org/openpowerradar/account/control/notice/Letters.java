package org.openpowerradar.account.control.notice;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.account.control.identity.IdentityProvider;

/** A postman who keeps the letters, and a mail server that may refuse them. */
public final class Letters extends Postman {
  /** What left, the first first. */
  public final List<Letter> sent = new ArrayList<>();

  /** Whether the mail server takes letters. */
  public boolean isOpen = true;

  /** With a mail server. */
  public Letters() {
    settings = new MailSettings("mail.example", 25, true, "p@example.org", "https://p.example");
  }

  /** What writes the letters. */
  public NoticeWriting writing(IdentityProvider identities) {
    NoticeWriting writing = new NoticeWriting();
    writing.identities = identities;
    writing.settings = settings;
    return writing;
  }

  @Override
  public void send(Letter letter) throws MessagingException {
    if (!isOpen) {
      throw new MessagingException("closed");
    }
    sent.add(letter);
  }
}
