package org.openpowerradar.appliance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether texts and files are still those of the last start (SHA-256). */
public final class Fingerprint {
  private final MessageDigest digest;

  /** Of nothing yet. */
  public Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes up a text. */
  public Fingerprint and(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Takes up the content of a file. */
  public Fingerprint and(Path file) {
    try {
      digest.update(Files.readAllBytes(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 64 hexadecimal digits; the fingerprint may be used no more after this. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
