-- Why: what bridges tell of themselves every 30 s, the last of it only: one row a bridge and one a sensor heard by it.
-- Machine tables: written in the transaction of intake, UTC epoch numbers, no foreign keys.
-- Cost on a full table: none, the tables are new.
CREATE TABLE bridge_status (
  bridge          INT UNSIGNED     NOT NULL,
  received        BIGINT UNSIGNED  NOT NULL COMMENT 'ms since 1970 UTC',
  uptime_s        INT UNSIGNED     NULL,
  reconnects      INT UNSIGNED     NULL,
  frames_ok       INT UNSIGNED     NULL,
  frames_bad      INT UNSIGNED     NULL,
  frames_unknown  INT UNSIGNED     NULL,
  noise_dbm       TINYINT          NULL COMMENT 'dBm',
  queue_length    INT UNSIGNED     NULL COMMENT 'records not acknowledged',
  oldest_age_s    INT UNSIGNED     NULL COMMENT 'of the oldest of them',
  dropped         INT UNSIGNED     NULL COMMENT 'records given up since start',
  clock_offset_ms BIGINT           NULL COMMENT 'clock of the cloud minus clock of the bridge',
  clock_quality   TINYINT UNSIGNED NULL COMMENT '0 uptime, 1 kept, 2 cloud, 3 NTP',
  bytes_sent      BIGINT UNSIGNED  NULL,
  firmware_slot   TINYINT UNSIGNED NULL,
  firmware        VARCHAR(16)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (bridge)
) ENGINE = InnoDB;

CREATE TABLE bridge_sensor_heard (
  bridge     INT UNSIGNED    NOT NULL,
  sensor     INT UNSIGNED    NOT NULL,
  rssi       TINYINT         NOT NULL COMMENT 'dBm, mean of the last report',
  last_heard BIGINT UNSIGNED NOT NULL COMMENT 'ms since 1970 UTC, receipt of the last report that names it',
  packets    INT UNSIGNED    NOT NULL COMMENT 'in the last report',
  PRIMARY KEY (bridge, sensor)
) ENGINE = InnoDB;
