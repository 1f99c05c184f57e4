package org.openpowerradar.appliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openpowerradar.appliance.database.DatabaseUser;
import picocli.CommandLine.Option;

/** Options that name a database elsewhere and who logs in there. */
final class DatabaseLogin {
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
      description = "Who logs in there, with the rights said above.")
  private String user;

  @Option(
      names = "--password-file",
      required = true,
      paramLabel = "FILE",
      description = "File of the password of that user.")
  private Path passwordFile;

  String url() {
    return url;
  }

  /** Reads the password. */
  DatabaseUser user() throws IOException {
    return new DatabaseUser(user, Files.readString(passwordFile).strip());
  }
}
