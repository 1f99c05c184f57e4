-- Why: a message of a bridge is stored as it came, one row each, before it is acknowledged: one insert of
-- some hundred bytes instead of a row for every reading. `account` is the account of the bridge at receipt:
-- a bridge that is moved to another account leaves its history where it was measured.
-- hr 0 is the lane of late messages (all of whose readings belong to closed hours): they are compacted and
-- deleted within a minute. Other rows lie in the journal hour that was open when they came.
-- Cost on a full table: none, the tables are new.
CREATE TABLE reading_journal (
  hr           INT UNSIGNED      NOT NULL COMMENT 'journal hour, hours since 1970 UTC; 0 = late lane',
  account      INT UNSIGNED      NOT NULL,
  bridge       INT UNSIGNED      NOT NULL,
  queue        BIGINT UNSIGNED   NOT NULL,
  first_record BIGINT UNSIGNED   NOT NULL,
  n            SMALLINT UNSIGNED NOT NULL COMMENT 'records',
  received     BIGINT UNSIGNED   NOT NULL COMMENT 'ms since 1970 UTC',
  oldest       INT UNSIGNED      NOT NULL COMMENT 's since 1970 UTC, of records and listening span',
  newest       INT UNSIGNED      NOT NULL COMMENT 's since 1970 UTC, of records and listening span',
  d            MEDIUMBLOB        NOT NULL COMMENT 'DATA payload, docs/protocol.md, absolute times',
  PRIMARY KEY (bridge, queue, first_record, hr),
  KEY reading_journal_account (account, newest) COMMENT 'readings not yet compacted'
) ENGINE = InnoDB
PARTITION BY RANGE (hr) (
  PARTITION late VALUES LESS THAN (1),
  PARTITION rest VALUES LESS THAN MAXVALUE
);

-- Exactly once: moved in the transaction that journals the records, locked in key order.
CREATE TABLE bridge_queue (
  bridge     INT UNSIGNED    NOT NULL,
  queue      BIGINT UNSIGNED NOT NULL,
  high_water BIGINT UNSIGNED NOT NULL COMMENT 'last record stored, dropped or quarantined',
  touched    BIGINT UNSIGNED NOT NULL COMMENT 'ms since 1970 UTC',
  PRIMARY KEY (bridge, queue)
) ENGINE = InnoDB;

-- The seal: intake writes to the first unsealed hour while it holds a share lock on that row.
CREATE TABLE journal_hour (
  hr     INT UNSIGNED     NOT NULL,
  sealed TINYINT UNSIGNED NOT NULL COMMENT '0 open, 1 sealed, 2 sealed and compacted',
  PRIMARY KEY (hr)
) ENGINE = InnoDB;
INSERT INTO journal_hour (hr, sealed) VALUES (FLOOR(UNIX_TIMESTAMP() / 3600), 0);

-- Batches of old bridges are repeated every 20 s until answered: known by their digest, kept 30 days.
CREATE TABLE legacy_batch (
  bridge   INT UNSIGNED    NOT NULL,
  digest   BINARY(16)      NOT NULL,
  received BIGINT UNSIGNED NOT NULL COMMENT 'ms since 1970 UTC',
  anchor   BIGINT          NOT NULL COMMENT 'base time given to the batch, ms since 1970 UTC',
  PRIMARY KEY (bridge, digest)
) ENGINE = InnoDB;
