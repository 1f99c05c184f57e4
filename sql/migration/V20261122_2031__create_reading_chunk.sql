-- Why: all readings of one stream, channel and hour in one row of 2-4 bytes a reading.
-- A stream is an account and a sensor serial: a bridge of one account can never touch another's figures.
-- Cost on a full table: none, the tables are new.
CREATE TABLE stream (
  id      INT UNSIGNED NOT NULL AUTO_INCREMENT,
  account INT UNSIGNED NOT NULL,
  serial  INT UNSIGNED NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY stream_sensor (account, serial)
) ENGINE = InnoDB;

CREATE TABLE reading_chunk (
  stream  INT UNSIGNED       NOT NULL,
  channel TINYINT UNSIGNED   NOT NULL COMMENT 'org.openpowerradar.reading.entity.Channel',
  hr      INT UNSIGNED       NOT NULL COMMENT 'hours since 1970 UTC',
  n       MEDIUMINT UNSIGNED NOT NULL COMMENT 'readings',
  d       MEDIUMBLOB         NOT NULL COMMENT 'org.openpowerradar.reading.control.ChunkCodec',
  PRIMARY KEY (stream, channel, hr)
) ENGINE = InnoDB
PARTITION BY RANGE (hr) (PARTITION rest VALUES LESS THAN MAXVALUE);

-- Frames of old sensors that are no number (load start waveforms), kept as they came.
CREATE TABLE reading_body (
  stream   INT UNSIGNED     NOT NULL,
  at       BIGINT UNSIGNED  NOT NULL COMMENT 'ms since 1970 UTC',
  sequence TINYINT UNSIGNED NOT NULL,
  type     TINYINT UNSIGNED NOT NULL COMMENT 'type of the old frame',
  d        VARBINARY(255)   NOT NULL,
  PRIMARY KEY (stream, at, sequence)
) ENGINE = InnoDB;

-- The newest reading of each channel, for pages that ask "now": written every few seconds, never the only copy.
CREATE TABLE latest (
  stream   INT UNSIGNED     NOT NULL,
  channel  TINYINT UNSIGNED NOT NULL,
  at       BIGINT UNSIGNED  NOT NULL COMMENT 'ms since 1970 UTC',
  raw      BIGINT           NOT NULL COMMENT 'unit of the channel',
  sequence TINYINT UNSIGNED NOT NULL,
  rssi     TINYINT          NOT NULL COMMENT 'dBm, as the bridge gave it',
  bridge   INT UNSIGNED     NOT NULL,
  PRIMARY KEY (stream, channel)
) ENGINE = InnoDB;

-- One row, locked by whoever compacts: never two at once, on however many nodes.
CREATE TABLE compaction (
  id TINYINT UNSIGNED NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;
INSERT INTO compaction (id) VALUES (1);
