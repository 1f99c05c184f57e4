-- Why: a file is put aside, looked at and then stored whole or not at all; afterwards the row says who did it. The
-- file itself is kept only until it is stored, thrown away or expired.
-- Cost on a full table: none, the tables are new.
CREATE TABLE meter_import (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  account       BIGINT       NOT NULL,
  site          BIGINT       NOT NULL,
  file_name     VARCHAR(255) NOT NULL,
  file_bytes    BIGINT       NOT NULL COMMENT 'as it was sent',
  file_sha256   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the file as it was sent, hexadecimal',
  person        VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak (sub)',
  person_name   VARCHAR(120) NOT NULL COMMENT 'what the person was called then',
  staged_at     DATETIME(3)  NOT NULL COMMENT 'UTC',
  state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'STAGED, STORED, DISCARDED or EXPIRED',
  ended_at      DATETIME(3)  NULL COMMENT 'UTC; null while STAGED',
  rows_new      BIGINT       NOT NULL DEFAULT 0 COMMENT 'amounts not known before',
  rows_equal    BIGINT       NOT NULL DEFAULT 0 COMMENT 'amounts that were known already',
  rows_changed  BIGINT       NOT NULL DEFAULT 0 COMMENT 'amounts that were another number before',
  rows_replaced BIGINT       NOT NULL DEFAULT 0 COMMENT 'earlier amounts over other intervals that gave way',
  PRIMARY KEY (id),
  KEY meter_import_site (account, site, staged_at),
  KEY meter_import_state (state, staged_at),
  CONSTRAINT meter_import_at_site FOREIGN KEY (account, site) REFERENCES site (account, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE meter_import_part (
  import_id BIGINT     NOT NULL,
  number    INT        NOT NULL COMMENT 'from 0; the file is cut to rows of at most 1 MiB',
  content   MEDIUMBLOB NOT NULL,
  PRIMARY KEY (import_id, number)
) ENGINE = InnoDB;
