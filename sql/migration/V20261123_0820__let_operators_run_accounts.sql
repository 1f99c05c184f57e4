-- Why: platform operators open accounts, suspend and resume them and limit what they may own. A provider is an account
-- whose people other accounts may let in. The version keeps one change from undoing another unseen.
-- Cost on a full table: seconds, accounts are few; account is rebuilt in place.
ALTER TABLE account
  ADD COLUMN kind         VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'CUSTOMER' COMMENT 'CUSTOMER, PROVIDER',
  ADD COLUMN suspended_at DATETIME(3) NULL COMMENT 'UTC; since then its people are refused, its bridges are not; null: open',
  ADD COLUMN version      INT         NOT NULL DEFAULT 0 COMMENT 'counts changes',
  ADD KEY account_name (name, id);

-- Where an account has no row, the setting of the platform counts.
CREATE TABLE account_quota (
  account BIGINT      NOT NULL,
  kind    VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SITES, BRIDGES, SENSORS, PEOPLE',
  most    INT         NOT NULL COMMENT '0..1000000',
  PRIMARY KEY (account, kind),
  CONSTRAINT account_quota_of_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT account_quota_most CHECK (most BETWEEN 0 AND 1000000)
) ENGINE = InnoDB;

-- What an account stores, counted once a day: counting it for a list would read too much. Rows go with the readings.
CREATE TABLE account_usage (
  account      BIGINT          NOT NULL,
  day          INT UNSIGNED    NOT NULL COMMENT 'days since 1970 UTC, of the readings',
  readings     BIGINT UNSIGNED NOT NULL COMMENT 'of all channels',
  stored_bytes BIGINT UNSIGNED NOT NULL COMMENT 'of the chunks of readings',
  PRIMARY KEY (account, day),
  KEY account_usage_day (day)
) ENGINE = InnoDB;
