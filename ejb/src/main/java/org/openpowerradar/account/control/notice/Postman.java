package org.openpowerradar.account.control.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Hands letters to the mail server. */
@ApplicationScoped
public class Postman {
  private static final String PATIENCE_MILLIS = "10000";
  private static final String NAME = "PowerRadar";
  private static final String UTF_8 = "UTF-8";

  @Inject MailSettings settings;
  @Inject Clock clock;

  /** Whether mail leaves at all. */
  public boolean isOn() {
    return settings.isOn();
  }

  /**
   * Returns when the mail server has taken a letter.
   *
   * @throws MessagingException if it has not, or cannot be reached within ten seconds
   */
  public void send(Letter letter) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(properties()));
    try {
      message.setFrom(new InternetAddress(settings.from(), NAME, UTF_8));
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException("every JDK knows UTF-8", impossible);
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(letter.text(), UTF_8);
    Transport.send(message);
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.encrypted()));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.encrypted()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }
}
