package org.openpowerradar.appliance;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.openpowerradar.appliance.database.DatabaseUser;
import org.openpowerradar.appliance.database.GrantStore;
import org.openpowerradar.appliance.database.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "Repeats are harmless. The user holds all privileges on that database, with GRANT OPTION."
    })
final class MigrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DatabaseLogin database;

  @Option(
      names = "--application",
      paramLabel = "USER@HOST",
      description = "The existing account the application logs in with; is granted its rights.")
  private String application;

  @Override
  public Integer call() throws IOException {
    DatabaseUser owner = database.user();
    int applied = new Migrations(database.url(), owner).apply();
    if (application != null) {
      new GrantStore(database.url(), owner).grant(application);
    }
    spec.commandLine().getOut().println(applied + " migrations applied");
    return 0;
  }
}
