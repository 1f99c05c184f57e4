package org.openpowerradar.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openpowerradar.appliance.keycloak.MailServer;
import org.openpowerradar.appliance.keycloak.RealmSetUp;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code realm}: brings a realm elsewhere to the state the portal expects. */
@Command(
    name = "realm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Gives the realm powerradar the service client that looks after people, and claims that tell",
      "of a second factor. After the import of the realm, and at upgrades; repeats are harmless."
    })
final class RealmCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "Keycloak up to its context path, as http://127.0.0.1:8080/auth.")
  private String url;

  @Option(
      names = "--user",
      required = true,
      paramLabel = "NAME",
      description = "An administrator of the realm master.")
  private String user;

  @Option(
      names = "--password-file",
      required = true,
      paramLabel = "FILE",
      description = "File of the password of that administrator.")
  private Path passwordFile;

  @Option(
      names = "--people-secret-file",
      required = true,
      paramLabel = "FILE",
      description = "File of the secret of the client portal-people; as PEOPLE_CLIENT_SECRET_FILE.")
  private Path secretFile;

  @ArgGroup(exclusive = false)
  private Mail mail;

  /** Left out: the mail server of the realm stays as it is. */
  static final class Mail {
    @Option(names = "--smtp-host", required = true, description = "Mail server without a login.")
    private String host;

    @Option(names = "--smtp-port", required = true, description = "Its port.")
    private int port;

    @Option(names = "--smtp-from", required = true, description = "Sender of every mail.")
    private String from;
  }

  @Override
  public Integer call() throws IOException {
    MailServer server = mail == null ? null : new MailServer(mail.host, mail.port, mail.from);
    new RealmSetUp(url, user, Files.readString(passwordFile).strip())
        .apply(Files.readString(secretFile).strip(), server);
    spec.commandLine().getOut().println("The realm powerradar is set up");
    return 0;
  }
}
