package org.openpowerradar.site.boundary.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.openpowerradar.database.TestDatabase;

class ScheduleMigrationIT {
  private static final String SHIFTS =
      """
      SELECT CONCAT_WS(' ', w.account, w.name, f.days, f.from_minute, f.to_minute)
      FROM site s JOIN work_schedule w ON w.id = s.schedule JOIN work_shift f ON f.schedule = w.id
      ORDER BY s.id, f.days
      """;

  private static void migrate(DataSource schema, String target) {
    Flyway.configure()
        .dataSource(schema)
        .locations("classpath:sql/migration")
        .target(target)
        .load()
        .migrate();
  }

  @Test
  void migration_whenSitesHadHoursOfTheirOwn_thenSchedulesNamedAsTheSites() throws SQLException {
    DataSource schema = TestDatabase.shared().empty();
    migrate(schema, "20261123.0722");
    List<String> shifts = new ArrayList<>();
    try (Connection connection = schema.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO account (id, name, created_at) VALUES (1, 'A', NOW())");
      for (int site = 1; site <= 2; site++) {
        statement.execute(
            "INSERT INTO site (id, account, name, city, country, time_zone, currency) VALUES ("
                + site
                + ", 1, 'Site "
                + site
                + "', 'Berlin', 'DE', 'Europe/Berlin', 'EUR')");
      }
      statement.execute(
          "INSERT INTO work_period (site, day_of_week, from_minute, to_minute) VALUES"
              + " (1, 1, 480, 1020), (1, 5, 480, 1020), (1, 7, 1320, 1440)");
      migrate(schema, "20261123.0850");
      try (ResultSet rows = statement.executeQuery(SHIFTS)) {
        while (rows.next()) {
          shifts.add(rows.getString(1));
        }
      }
    }

    assertEquals(List.of("1 Site 1 17 480 1020", "1 Site 1 64 1320 1440"), shifts);
  }
}
