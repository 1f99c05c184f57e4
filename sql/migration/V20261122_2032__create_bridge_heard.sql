-- Why: silence of a sensor means "off" while one of its bridges was listening and "missing" otherwise. Both tables
-- outlive the journal. docs/adr/0011 says how they are used.
-- Cost on a full table: none, the tables are new.
CREATE TABLE bridge_heard (
  account INT UNSIGNED   NOT NULL,
  bridge  INT UNSIGNED   NOT NULL,
  hr      INT UNSIGNED   NOT NULL COMMENT 'hours since 1970 UTC',
  d       VARBINARY(2048) NOT NULL COMMENT 'listening spans within the hour, org.openpowerradar.reading.control.SpanCodec',
  PRIMARY KEY (account, bridge, hr)
) ENGINE = InnoDB;

-- Which bridges can say that a sensor was silent: those that heard it, from the first hour they did.
CREATE TABLE stream_bridge (
  stream   INT UNSIGNED NOT NULL,
  bridge   INT UNSIGNED NOT NULL,
  since_hr INT UNSIGNED NOT NULL COMMENT 'first hour in which the bridge heard the sensor',
  PRIMARY KEY (stream, bridge),
  KEY stream_bridge_bridge (bridge)
) ENGINE = InnoDB;

-- What bridges say they lost (DROPPED): the customer may read it.
CREATE TABLE bridge_gap (
  account     INT UNSIGNED     NOT NULL,
  bridge      INT UNSIGNED     NOT NULL,
  queue       BIGINT UNSIGNED  NOT NULL,
  from_record BIGINT UNSIGNED  NOT NULL,
  to_record   BIGINT UNSIGNED  NOT NULL,
  reason      TINYINT UNSIGNED NOT NULL COMMENT 'DROPPED reason, docs/protocol.md',
  received    BIGINT UNSIGNED  NOT NULL COMMENT 'ms since 1970 UTC',
  PRIMARY KEY (bridge, queue, from_record),
  KEY bridge_gap_account (account, received)
) ENGINE = InnoDB;

-- Messages refused for good, kept aside so that nothing else waits for them.
CREATE TABLE reading_quarantine (
  id           BIGINT UNSIGNED  NOT NULL AUTO_INCREMENT,
  account      INT UNSIGNED     NULL COMMENT 'null: the bridge belongs to no account',
  bridge       INT UNSIGNED     NOT NULL,
  queue        BIGINT UNSIGNED  NOT NULL,
  first_record BIGINT UNSIGNED  NOT NULL,
  last_record  BIGINT UNSIGNED  NOT NULL,
  received     BIGINT UNSIGNED  NOT NULL COMMENT 'ms since 1970 UTC',
  code         TINYINT UNSIGNED NOT NULL COMMENT 'error code, docs/protocol.md',
  reason       VARCHAR(200)     NOT NULL,
  d            MEDIUMBLOB       NOT NULL COMMENT 'the payload',
  PRIMARY KEY (id),
  UNIQUE KEY quarantine_message (bridge, queue, first_record),
  KEY quarantine_account (account, received)
) ENGINE = InnoDB;
