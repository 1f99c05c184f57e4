-- Why: amounts that meters counted, each with the length of its own interval: an hourly series stays hourly. An
-- interval without a row is not known. Spans of one meter never overlap; the import sees to it.
-- Cost on a full table: none, the table is new. About 40 bytes a row.
CREATE TABLE meter_bucket (
  meter    INT UNSIGNED   NOT NULL,
  ts       INT UNSIGNED   NOT NULL COMMENT 'start, s since 1970 UTC, multiple of 60',
  length_s INT UNSIGNED   NOT NULL COMMENT 's, multiple of 60',
  amount   DECIMAL(19, 9) NOT NULL COMMENT 'in the unit of the meter',
  PRIMARY KEY (meter, ts)
) ENGINE = InnoDB;
