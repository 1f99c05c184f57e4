package org.openpowerradar.reading.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * Where the machine tables are: the data source of the persistence unit, so that both share a
 * transaction.
 */
@Dependent
class ReadingDatabase {
  @Produces
  @Resource(lookup = "jdbc/powerradar")
  private DataSource database;
}
