package org.openpowerradar.appliance.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpowerradar.appliance.host.CannotStartException;
import org.openpowerradar.appliance.host.Children;
import org.openpowerradar.appliance.host.PrivateFile;
import org.openpowerradar.appliance.host.Programs;
import org.openpowerradar.appliance.secret.Secrets;

/**
 * The domain of the appliance: made once, and made anew when a setting changed. It holds nothing
 * that is not in the settings or in the database.
 */
final class Domain {
  private static final String NAME = "powerradar";
  private static final String FIRST_ARGUMENT = "java";

  private final Children children;
  private final Path home;
  private final Path directory;
  private final Path passwords;

  /**
   * A domain that may not exist yet.
   *
   * @param home where Payara was unpacked
   * @param directory parent of the domain
   */
  Domain(Children children, Secrets secrets, Path home, Path directory) {
    this.children = children;
    this.home = home;
    this.directory = directory;
    this.passwords = secrets.file("payara.admin.passwordfile");
    PrivateFile.write(
        passwords, "AS_ADMIN_PASSWORD=" + secrets.password("payara.admin.password") + "\n");
  }

  Path path() {
    return directory.resolve(NAME);
  }

  Path home() {
    return home;
  }

  /** The file asadmin reads the password of the administrator from. */
  Path passwords() {
    return passwords;
  }

  void create(int portBase) {
    try {
      Programs.delete(path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    children.run(
        "payara-create",
        asadmin(
            "create-domain",
            "--domaindir",
            directory.toString(),
            "--portbase",
            Integer.toString(portBase),
            NAME),
        Map.of());
  }

  /**
   * The command line that runs the server in the foreground, so that it is a child of the
   * appliance; asadmin itself says what it is.
   */
  List<String> command() {
    List<String> arguments = new ArrayList<>();
    for (String line : dryRun()) {
      boolean isEnd = line.isBlank() && !arguments.isEmpty();
      if (isEnd) {
        return arguments;
      }
      if (!arguments.isEmpty() || line.endsWith("/bin/" + FIRST_ARGUMENT)) {
        arguments.add(line);
      }
    }
    throw new CannotStartException("Payara does not say how to start it: see its log.");
  }

  /** The command line that stops the server in order: applications first. */
  List<String> stopCommand() {
    return asadmin("stop-domain", "--domaindir", directory.toString(), NAME);
  }

  private List<String> dryRun() {
    return children.output(
        "payara-command",
        asadmin("start-domain", "--dry-run", "--domaindir", directory.toString(), NAME));
  }

  private List<String> asadmin(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/asadmin").toString(),
                "--interactive=false",
                "--user",
                "admin",
                "--passwordfile",
                passwords.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
