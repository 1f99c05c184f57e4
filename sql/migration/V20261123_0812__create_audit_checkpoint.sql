-- Why: signed statements of how far the audit chain had come and what its newest hash was (docs/audit.md), and what the
-- last look at the whole chain found.
-- Cost on a full table: none, the tables are new.
CREATE TABLE audit_checkpoint (
  id        BIGINT       NOT NULL COMMENT 'of the entry it is about',
  signed_at BIGINT       NOT NULL COMMENT 'ms since 1970 UTC',
  hash      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  signature VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Ed25519, base64',
  PRIMARY KEY (id)
) ENGINE = InnoDB;

CREATE TABLE audit_check (
  one        SMALLINT     NOT NULL COMMENT '1: the only row',
  checked_at BIGINT       NOT NULL COMMENT 'ms since 1970 UTC',
  upto       BIGINT       NOT NULL COMMENT 'the newest entry looked at',
  fault      BIGINT       NOT NULL COMMENT 'the first bad entry; 0: none',
  reason     VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what is wrong with it',
  PRIMARY KEY (one)
) ENGINE = InnoDB;
