-- Why: an account is erased when its administrator asked and an operator of the platform agreed, after a waiting time
-- (docs/privacy.md). No foreign key: the row outlives the account by as long as the rest takes.
-- Cost on a full table: none, the table is new.
CREATE TABLE account_erasure (
  account   BIGINT      NOT NULL,
  asked_by  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak',
  asked_at  DATETIME(3) NOT NULL COMMENT 'UTC',
  agreed_by VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'id of the person in Keycloak; null: nobody yet',
  due_at    DATETIME(3) NULL COMMENT 'UTC; erased from then on; null: nobody agreed yet',
  row_count BIGINT      NOT NULL DEFAULT 0 COMMENT 'rows erased so far',
  erased_at DATETIME(3) NULL COMMENT 'UTC; the account is gone, its facts in the audit trail go now',
  version   BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (account)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
