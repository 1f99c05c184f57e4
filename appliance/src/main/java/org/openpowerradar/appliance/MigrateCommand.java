package org.openpowerradar.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openpowerradar.appliance.database.DatabaseUser;
import org.openpowerradar.appliance.database.GrantStore;
import org.openpowerradar.appliance.database.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code migrate}: brings a database elsewhere to the state the EAR expects. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Applies the migrations a database has not had yet, and grants the application what it needs.",
      "Repeats are harmless."
    })
final class MigrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      required = true,
      paramLabel = "JDBC",
      description = "Address of the database, as jdbc:mysql://db.example.org:3306/powerradar.")
  private String url;

  @Option(
      names = "--user",
      required = true,
      paramLabel = "NAME",
      description = "Holds all privileges on that database, with GRANT OPTION.")
  private String user;

  @Option(
      names = "--password-file",
      required = true,
      paramLabel = "FILE",
      description = "File of the password of that user.")
  private Path passwordFile;

  @Option(
      names = "--application",
      paramLabel = "USER@HOST",
      description = "The existing account the application logs in with; is granted its rights.")
  private String application;

  @Override
  public Integer call() throws IOException {
    DatabaseUser owner = new DatabaseUser(user, Files.readString(passwordFile).strip());
    int applied = new Migrations(url, owner).apply();
    if (application != null) {
      new GrantStore(url, owner).grant(application);
    }
    spec.commandLine().getOut().println(applied + " migrations applied");
    return 0;
  }
}
