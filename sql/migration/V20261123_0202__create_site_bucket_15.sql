-- Why: the total of a site over a month or a year is read from one row a quarter hour instead of one for each of its
-- sensors. What may be out of date is listed in site_stale in the transaction that made it so: whoever reads computes it
-- from the sensors until it is computed anew. A site whose devices changed in a way that nobody announced is found by
-- the digest in site_rollup.
-- Cost on a full table: none, the tables are new; sites are computed in the background.
CREATE TABLE site_bucket_15 (
  site       INT UNSIGNED      NOT NULL,
  part       TINYINT UNSIGNED  NOT NULL COMMENT '0 total, 1 untracked (mains less what they feed)',
  ts         INT UNSIGNED      NOT NULL COMMENT 's since 1970 UTC, multiple of 900',
  wh         DOUBLE            NOT NULL COMMENT 'Wh; below 0: fed in',
  average_w  DOUBLE            NOT NULL COMMENT 'W over known time',
  average_a  DOUBLE            NOT NULL COMMENT 'A over known time',
  peak_w     DOUBLE            NOT NULL COMMENT 'W, sum of the peaks of devices',
  measured_s SMALLINT UNSIGNED NOT NULL COMMENT 'mean of the devices',
  repaired_s SMALLINT UNSIGNED NOT NULL,
  off_s      SMALLINT UNSIGNED NOT NULL,
  missing_s  SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (site, part, ts)
) ENGINE = InnoDB;

CREATE TABLE site_stale (
  id       BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  site     INT UNSIGNED    NOT NULL,
  first_ts INT UNSIGNED    NOT NULL COMMENT 's since 1970 UTC: where it began, for progress',
  from_ts  INT UNSIGNED    NOT NULL COMMENT 's since 1970 UTC: where to go on',
  to_ts    INT UNSIGNED    NOT NULL COMMENT 's since 1970 UTC, not within',
  cause    VARCHAR(200)    NULL COMMENT 'what was corrected; null: readings came',
  PRIMARY KEY (id),
  KEY site_stale_site (site)
) ENGINE = InnoDB;

CREATE TABLE site_rollup (
  site   INT UNSIGNED NOT NULL,
  wiring BINARY(32)   NOT NULL COMMENT 'SHA-256 of devices, parents and parameters computed with',
  PRIMARY KEY (site)
) ENGINE = InnoDB;

-- Locked by whoever computes sites: never two at once, on however many nodes.
INSERT INTO compaction (id) VALUES (2);
