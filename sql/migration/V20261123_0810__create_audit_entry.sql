-- Why: who did what, in one chain of the platform: every entry carries the hash of the one before it, so that none can be
-- changed, left out or put in without a trace (docs/audit.md, docs/adr/0081). What may have to be forgotten, the address and the details,
-- stands apart; the entry keeps a salted hash of it. No foreign keys: entries outlive accounts. The application may only add entries.
-- Cost on a full table: none, the tables are new.
CREATE TABLE audit_entry (
  id          BIGINT       NOT NULL COMMENT 'from 1, without a gap',
  recorded_at BIGINT       NOT NULL COMMENT 'ms since 1970 UTC, never before that of the entry before it',
  actor       VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak; system: the platform itself',
  account     BIGINT       NOT NULL COMMENT '0: of the platform as a whole',
  action      VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'noun.verb, such as site.create',
  target      VARCHAR(120) NOT NULL COMMENT 'what it was done to, such as site 12',
  facts       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the row in audit_fact, hexadecimal',
  previous    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'hash of the entry before it; zeros: the first',
  hash        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256, hexadecimal, encoding in docs/audit.md',
  PRIMARY KEY (id),
  KEY audit_entry_account (account, recorded_at, id),
  KEY audit_entry_time (recorded_at, id),
  KEY audit_entry_actor (actor, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_fact (
  entry   BIGINT      NOT NULL,
  salt    VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'random, hexadecimal: nobody can guess what was forgotten',
  address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where the request came from; empty: no request',
  details TEXT        NOT NULL COMMENT 'lines of name=value by name, \\ and line ends escaped',
  PRIMARY KEY (entry)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The newest entry; its row is locked while one is added.
CREATE TABLE audit_head (
  one         SMALLINT    NOT NULL COMMENT '1: the only row',
  id          BIGINT      NOT NULL,
  recorded_at BIGINT      NOT NULL,
  hash        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (one)
) ENGINE = InnoDB;
INSERT INTO audit_head VALUES (1, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Names of those who act. May be erased; the entries keep the id alone.
CREATE TABLE audit_person (
  subject VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak',
  name    VARCHAR(120) NOT NULL COMMENT 'at the last login',
  seen_at BIGINT       NOT NULL COMMENT 'ms since 1970 UTC, of the last login',
  PRIMARY KEY (subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
