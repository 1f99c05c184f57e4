package org.openpowerradar.appliance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpowerradar.account.entity.audit.ChainCheck;
import org.openpowerradar.account.entity.audit.ChainFault;
import org.openpowerradar.account.entity.audit.Checkpoint;
import org.openpowerradar.appliance.database.AuditChainStore;
import org.openpowerradar.appliance.host.CannotStartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify-audit}: looks at the whole audit trail of a database, from outside. */
@Command(
    name = "verify-audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Looks at every entry of the audit trail and compares it with the signed checkpoints.",
      "Exit code 0: it is whole; 1: it was changed, the first bad entry is named.",
      "The user may read the tables whose names begin with audit_."
    })
final class VerifyAuditCommand implements Callable<Integer> {
  private static final Pattern PUBLIC_KEY =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

  @Spec private CommandSpec spec;

  @Mixin private DatabaseLogin database;

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description = "Public key of the checkpoints, PEM. Without it they are left out.")
  private Path publicKey;

  @Option(
      names = "--checkpoints",
      paramLabel = "FILE",
      description = "Checkpoints kept elsewhere, beside those of the database.")
  private Path checkpoints;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PublicKey key = publicKey == null ? null : read(publicKey);
    List<Checkpoint> kept = new ArrayList<>(checkpoints == null ? List.of() : lines(checkpoints));
    try (AuditChainStore chain = new AuditChainStore(database.url(), database.user())) {
      AuditChainStore.Head head = chain.head();
      kept.addAll(chain.checkpoints());
      ChainCheck check = new ChainCheck(kept, key);
      chain.walk(check::next);
      Optional<ChainFault> fault = check.end(head.id(), head.hash());
      if (fault.isPresent()) {
        out.printf(
            "The audit trail was changed. First bad entry %d: %s.%n",
            fault.get().entry(), fault.get().reason());
        return 1;
      }
      out.printf(
          "The audit trail is whole: %d entries, %d checkpoints%s.%n",
          head.id(), key == null ? 0 : kept.size(), key == null ? " (no public key given)" : "");
      return 0;
    }
  }

  private static List<Checkpoint> lines(Path file) throws IOException {
    List<Checkpoint> kept = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      kept.add(
          Checkpoint.read(line)
              .orElseThrow(
                  () -> new CannotStartException(file + " holds a line that is no checkpoint.")));
    }
    return kept;
  }

  private static PublicKey read(Path file) throws IOException {
    Matcher block = PUBLIC_KEY.matcher(Files.readString(file));
    if (!block.find()) {
      throw new CannotStartException(file + " holds no public key in PEM.");
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(block.group(1).strip());
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException malformed) {
      throw new CannotStartException(file + " holds no public key of Ed25519.", malformed);
    }
  }
}
