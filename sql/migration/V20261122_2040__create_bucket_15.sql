-- Why: quarter hours (UTC) are the unit of every total. Sums are of the raw value times milliseconds, so electrical
-- parameters corrected later restate the past without touching a row. A row exists where something was measured or
-- repaired; the other quarter hours are wholly off or missing, as bridge_heard says (docs/adr/0011).
-- Cost on a full table: none, the tables are new.
CREATE TABLE bucket_15 (
  stream     INT UNSIGNED      NOT NULL,
  channel    TINYINT UNSIGNED  NOT NULL,
  ts         INT UNSIGNED      NOT NULL COMMENT 's since 1970 UTC, multiple of 900',
  measured_s SMALLINT UNSIGNED NOT NULL,
  repaired_s SMALLINT UNSIGNED NOT NULL,
  off_s      SMALLINT UNSIGNED NOT NULL,
  missing_s  SMALLINT UNSIGNED NOT NULL,
  raw_ms     BIGINT            NOT NULL COMMENT 'sum of raw value x ms',
  raw_min    BIGINT            NOT NULL,
  raw_max    BIGINT            NOT NULL,
  PRIMARY KEY (stream, channel, ts)
) ENGINE = InnoDB
PARTITION BY RANGE (ts) (PARTITION rest VALUES LESS THAN MAXVALUE);

-- The interval at which a sensor transmits, where it was declared (replays); else it is the median spacing of the hour.
CREATE TABLE stream_period (
  stream     INT UNSIGNED NOT NULL,
  valid_from INT UNSIGNED NOT NULL COMMENT 's since 1970 UTC, multiple of 900',
  period_ms  INT UNSIGNED NOT NULL,
  PRIMARY KEY (stream, valid_from)
) ENGINE = InnoDB;
