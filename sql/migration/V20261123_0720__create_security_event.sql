-- Why: what may point to an intruder, joined per account, kind, address, bridge and hour. A machine table: UTC epoch
-- numbers, no foreign keys. How many rows an hour can have is limited by the application, so nobody can fill the disk.
-- Cost on a full table: none, the table is new.
CREATE TABLE security_event (
  id       BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  hr       INT UNSIGNED    NOT NULL COMMENT 'hours since 1970 UTC, of the last time told',
  account  BIGINT          NOT NULL COMMENT 'whose bridge it is about; 0: nobody''s',
  kind     VARCHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'protocol.signal.SignalKind',
  address  VARCHAR(45)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'empty: none is known',
  bridge   INT UNSIGNED    NOT NULL COMMENT '0: none',
  sensor   INT UNSIGNED    NULL COMMENT 'the last of several',
  first_at BIGINT UNSIGNED NOT NULL COMMENT 'ms since 1970 UTC',
  last_at  BIGINT UNSIGNED NOT NULL COMMENT 'ms since 1970 UTC',
  times    BIGINT UNSIGNED NOT NULL,
  proven   BOOLEAN         NOT NULL COMMENT 'there is no other explanation',
  PRIMARY KEY (id),
  UNIQUE KEY security_event_one (hr, account, kind, address, bridge),
  KEY security_event_account (account, last_at)
) ENGINE = InnoDB;
