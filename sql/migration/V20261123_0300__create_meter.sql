-- Why: what utilities and other systems counted, beside what sensors measured. A meter belongs to one site; its unit
-- never changes. The unit per pulse is dated, so that a corrected one restates the past.
-- Cost on a full table: none, the tables are new.
CREATE TABLE meter (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  account    BIGINT       NOT NULL,
  site       BIGINT       NOT NULL,
  name       VARCHAR(120) NOT NULL,
  kind       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'such as ELECTRICITY',
  unit       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of every amount: KILOWATT_HOUR or CUBIC_METRE',
  direction  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DELIVERED to the site or RECEIVED from it',
  source     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'IMPORTED or PULSE',
  sensor     BIGINT       NULL COMMENT 'serial of what sends the pulses; null unless PULSE',
  created_at DATETIME(3)  NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  UNIQUE KEY meter_name (site, name),
  KEY meter_site (account, site),
  CONSTRAINT meter_at_site FOREIGN KEY (account, site) REFERENCES site (account, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE meter_pulse_unit (
  meter      BIGINT         NOT NULL,
  valid_from DATETIME(3)    NOT NULL COMMENT 'UTC, on a quarter hour',
  per_pulse  DECIMAL(18, 9) NOT NULL COMMENT 'units of the meter for one pulse',
  PRIMARY KEY (meter, valid_from),
  CONSTRAINT meter_pulse_unit_of_meter FOREIGN KEY (meter) REFERENCES meter (id) ON DELETE CASCADE,
  CONSTRAINT meter_pulse_unit_positive CHECK (per_pulse > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
