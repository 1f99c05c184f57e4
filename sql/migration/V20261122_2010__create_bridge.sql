-- Why: a bridge is enrolled by an account at one of its sites. Its keys are sealed (AES-256-GCM, bound to the serial)
-- with a key that is not in the database; two of them while they are rotated.
-- Cost on a full table: none, the tables are new.
CREATE TABLE bridge (
  serial         INT UNSIGNED  NOT NULL COMMENT 'printed on it',
  account        BIGINT        NOT NULL,
  site           BIGINT        NOT NULL,
  name           VARCHAR(120)  NOT NULL,
  model          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'GENERATION_1 .. GENERATION_4, SOFTWARE',
  enabled        BOOLEAN       NOT NULL DEFAULT TRUE COMMENT 'false: refused',
  key_current    VARBINARY(60) NULL COMMENT 'sealed; null: it has none',
  key_next       VARBINARY(60) NULL COMMENT 'sealed; newer than key_current, null: it has none',
  minimum_mode   VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'LEGACY' COMMENT 'the best login mode it ever used: LEGACY, CHAP_MD5, CHAP_SHA256, HMAC',
  legacy_allowed BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'let in without a proof',
  legacy_until   DATETIME(3)   NULL COMMENT 'UTC; null: until it does better',
  last_session   BIGINT        NULL COMMENT 'the last it was let in with',
  enrolled_at    DATETIME(3)   NOT NULL COMMENT 'UTC',
  PRIMARY KEY (serial),
  KEY bridge_site (account, site),
  CONSTRAINT bridge_of_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT bridge_at_site FOREIGN KEY (account, site) REFERENCES site (account, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE bridge_session (
  id           BIGINT       NOT NULL COMMENT 'random, chosen by the connector',
  bridge       INT UNSIGNED NOT NULL,
  transport    VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'TCP, TLS',
  mode         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'LEGACY, CHAP_MD5, CHAP_SHA256, HMAC',
  tls_version  VARCHAR(16)  NULL COMMENT 'null on TCP',
  cipher_suite VARCHAR(64)  NULL COMMENT 'null on TCP',
  address      VARCHAR(64)  NOT NULL,
  opened_at    DATETIME(3)  NOT NULL COMMENT 'UTC',
  closed_at    DATETIME(3)  NULL COMMENT 'UTC; null: open',
  reason       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: open',
  bytes_in     BIGINT       NOT NULL DEFAULT 0 COMMENT 'known when closed',
  bytes_out    BIGINT       NOT NULL DEFAULT 0 COMMENT 'known when closed',
  PRIMARY KEY (id),
  KEY bridge_session_bridge (bridge, closed_at),
  CONSTRAINT bridge_session_of_bridge FOREIGN KEY (bridge) REFERENCES bridge (serial)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
