package org.openpowerradar.meter.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.openpowerradar.meter.entity.imports.ImportId;
import org.openpowerradar.reading.entity.DatabaseException;

/** Staged files, cut into parts that any database takes in one packet. */
@Dependent
public class UploadStore {
  private static final int PART = 1 << 20;
  private static final String ADD =
      "INSERT INTO meter_import_part (import_id, number, content) VALUES (?, ?, ?)";
  private static final String LOAD =
      "SELECT content FROM meter_import_part WHERE import_id = ? ORDER BY number";
  private static final String REMOVE = "DELETE FROM meter_import_part WHERE import_id = ?";

  private final DataSource database;

  /** Over the data source of the persistence unit, so that both share a transaction. */
  @Inject
  public UploadStore(DataSource database) {
    this.database = database;
  }

  /** Keeps a file. */
  public void keep(ImportId id, byte[] content) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (int i = 0; i * PART < content.length; i++) {
        statement.setLong(1, id.value());
        statement.setInt(2, i);
        statement.setBytes(
            3, Arrays.copyOfRange(content, i * PART, Math.min(content.length, (i + 1) * PART)));
        statement.executeUpdate();
      }
    } catch (SQLException failure) {
      throw new DatabaseException("a file cannot be staged", failure);
    }
  }

  /** The file as it was kept. */
  public byte[] load(ImportId id) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOAD)) {
      statement.setLong(1, id.value());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          content.writeBytes(row.getBytes(1));
        }
      }
    } catch (SQLException failure) {
      throw new DatabaseException("a staged file cannot be read", failure);
    }
    return content.toByteArray();
  }

  /** Forgets the file. */
  public void remove(ImportId id) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setLong(1, id.value());
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException("a staged file cannot be removed", failure);
    }
  }
}
