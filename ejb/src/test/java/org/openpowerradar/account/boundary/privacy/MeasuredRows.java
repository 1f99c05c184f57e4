package org.openpowerradar.account.boundary.privacy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.AccountId;

/** What machines store about an account. */
record MeasuredRows(EntityManager entities) {
  private static final List<String> OF_MACHINES =
      List.of(
          "stream",
          "reading_chunk",
          "stream_period",
          "bridge_heard",
          "bridge_queue",
          "reading_journal",
          "site_rollup",
          "account_erasure");

  /** A row at least of each kind: by stream, by bridge, by site, by meter and by import. */
  private static final List<String> MEASURED =
      List.of(
          "INSERT INTO stream (id, account, serial) VALUES (:stream, :account, 5000001)",
          "INSERT INTO reading_chunk VALUES (:stream, 1, 494000, 1, x'00')",
          "INSERT INTO stream_period VALUES (:stream, 900, 11600)",
          "INSERT INTO bridge_heard VALUES (:account, :bridge, 494000, x'00')",
          "INSERT INTO bridge_queue VALUES (:bridge, 1, 1, 1)",
          "INSERT INTO reading_journal VALUES"
              + " (494000, :account, :bridge, 1, 1, 1, 1, 1, 1, x'00')",
          "INSERT INTO site_rollup VALUES (:site, REPEAT('x', 32))",
          "INSERT INTO meter (id, account, site, name, kind, unit, direction, source, created_at)"
              + " VALUES (:stream, :account, :site, 'M', 'GAS', 'KILOWATT_HOUR', 'DELIVERED',"
              + " 'IMPORTED', NOW(3))",
          "INSERT INTO meter_bucket VALUES (:stream, 900, 900, 1)",
          "INSERT INTO meter_import_part VALUES (:stream, 0, x'00')",
          "INSERT INTO meter_import (id, account, site, file_name, file_bytes, file_sha256,"
              + " person, person_name, staged_at, state) VALUES (:stream, :account, :site, 'f', 1,"
              + " '', 'adam', 'Adam', NOW(3), 'STAGED')");

  /** Removes what other tests have left. */
  void clear() {
    for (String table : OF_MACHINES) {
      entities.createNativeQuery("DELETE FROM " + table).executeUpdate();
    }
  }

  /** A row of each kind. */
  void add(AccountId account, long site, long bridge) {
    long stream = 100 + account.value();
    for (String sql : MEASURED) {
      var query = entities.createNativeQuery(sql);
      Map.of("stream", stream, "account", account.value(), "site", site, "bridge", bridge)
          .forEach(
              (name, value) -> {
                if (sql.contains(":" + name)) {
                  query.setParameter(name, value);
                }
              });
      query.executeUpdate();
    }
  }
}
