package org.openpowerradar.account.entity.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed statement of how far the chain had come. Kept in the database and elsewhere: whoever
 * changes the chain would have to forge it.
 *
 * @param id of the newest entry
 * @param at when it was signed, ms since 1970 UTC
 * @param hash of that entry
 * @param signature Ed25519 over {@link #statement}, in base64
 */
public record Checkpoint(long id, long at, String hash, String signature) {
  private static final String KIND = "powerradar-audit-checkpoint-1";
  private static final Pattern LINE =
      Pattern.compile(KIND + " (\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64}) ([A-Za-z0-9+/=]{1,100})");

  /** What is signed, in ASCII. */
  public static String statement(long id, long at, String hash) {
    return KIND + " " + id + " " + at + " " + hash;
  }

  /** Reads a line as {@link #line} writes it; empty if it is none. */
  public static Optional<Checkpoint> read(String line) {
    Matcher parts = LINE.matcher(line.strip());
    return parts.matches()
        ? Optional.of(
            new Checkpoint(
                Long.parseLong(parts.group(1)),
                Long.parseLong(parts.group(2)),
                parts.group(3),
                parts.group(4)))
        : Optional.empty();
  }

  /** The statement and its signature, one line without its end. */
  public String line() {
    return statement(id, at, hash) + " " + signature;
  }

  /** Whether the holder of the private key signed it. */
  public boolean isSignedBy(PublicKey key) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(statement(id, at, hash).getBytes(StandardCharsets.US_ASCII));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }
}
