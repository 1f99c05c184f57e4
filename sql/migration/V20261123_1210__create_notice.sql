-- Why: people are told by mail what concerns them: administrators that an operator looks at their account, and that it ended; an
-- operator that they are one. A row waits until its mail has left, and goes then. No address stands here: it is looked up when the mail is written.
-- Cost on a full table: none, the table is new. Read four times a minute, by the time that is due.
CREATE TABLE notice (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  kind        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'GLASS_BROKEN, GLASS_ENDED, PROVIDER_GONE, OPERATOR_ADDED',
  recipient   VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak (sub)',
  account     BIGINT       NULL COMMENT 'which it is about; null: the platform',
  lent_access BIGINT       NULL COMMENT 'which it is about; null: none',
  provider    VARCHAR(120) NULL COMMENT 'name of the provider that is gone',
  created_at  DATETIME(3)  NOT NULL COMMENT 'UTC',
  due_at      DATETIME(3)  NOT NULL COMMENT 'UTC; when its mail is tried next',
  tries       INT          NOT NULL DEFAULT 0 COMMENT 'how often it was tried',
  PRIMARY KEY (id),
  KEY notice_due (due_at),
  KEY notice_account (account),
  KEY notice_access (lent_access, kind),
  KEY notice_recipient (recipient)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
