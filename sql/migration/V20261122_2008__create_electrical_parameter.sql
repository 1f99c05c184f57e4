-- Why: a row says which sensor measures a phase of a device, and what turns its raw value into watts, for a span of
-- time. Only raw values are stored, so a corrected row restates the past.
--   amperes = raw * amperes_per_unit * ct_ratio * current_factor,  watts = amperes * volts * power_factor
-- Cost on a full table: none, the tables are new.
CREATE TABLE sensor (
  id      BIGINT       NOT NULL AUTO_INCREMENT,
  account BIGINT       NOT NULL,
  serial  INT UNSIGNED NOT NULL COMMENT 'printed on it; two accounts may adopt the same one',
  type    VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PAN_10, PAN_12, PAN_14, PAN_42',
  PRIMARY KEY (id),
  UNIQUE KEY sensor_account (account, id),
  UNIQUE KEY sensor_serial (account, serial),
  CONSTRAINT sensor_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE electrical_parameter (
  id               BIGINT         NOT NULL AUTO_INCREMENT,
  account          BIGINT         NOT NULL,
  device           BIGINT         NOT NULL,
  phase            SMALLINT       NOT NULL COMMENT '1..3',
  sensor           BIGINT         NOT NULL,
  amperes_per_unit DECIMAL(18,12) NOT NULL COMMENT 'A per raw unit: gain of the sensor',
  ct_ratio         DECIMAL(9,3)   NOT NULL DEFAULT 1 COMMENT 'primary by secondary current',
  current_factor   DECIMAL(7,3)   NOT NULL DEFAULT 1 COMMENT 'parallel conductors of which one is measured',
  volts            DECIMAL(7,2)   NOT NULL COMMENT 'V of the phase',
  power_factor     DECIMAL(4,3)   NOT NULL DEFAULT 0.95,
  valid_from       DATETIME(3)    NOT NULL COMMENT 'UTC, on a quarter hour',
  valid_to         DATETIME(3)    NULL COMMENT 'UTC, on a quarter hour, not within; null: still valid',
  PRIMARY KEY (id),
  UNIQUE KEY electrical_parameter_phase (device, phase, valid_from),
  UNIQUE KEY electrical_parameter_sensor (sensor, valid_from),
  KEY electrical_parameter_device (account, device),
  KEY electrical_parameter_account_sensor (account, sensor),
  CONSTRAINT electrical_parameter_of_device FOREIGN KEY (account, device) REFERENCES device (account, id),
  CONSTRAINT electrical_parameter_by_sensor FOREIGN KEY (account, sensor) REFERENCES sensor (account, id),
  CONSTRAINT electrical_parameter_numbers CHECK (phase BETWEEN 1 AND 3 AND amperes_per_unit > 0 AND ct_ratio > 0
    AND current_factor > 0 AND volts > 0 AND power_factor > 0 AND power_factor <= 1),
  CONSTRAINT electrical_parameter_span CHECK (valid_to IS NULL OR valid_from < valid_to),
  CONSTRAINT electrical_parameter_border CHECK (MOD(TIME_TO_SEC(valid_from), 900) = 0
    AND (valid_to IS NULL OR MOD(TIME_TO_SEC(valid_to), 900) = 0))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
