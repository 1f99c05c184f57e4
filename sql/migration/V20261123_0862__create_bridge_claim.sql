-- Why: a bridge that made its secret itself is claimed with it and enrolled when it has proven it. Claims of several
-- accounts may wait for one serial: whose secret the bridge proves has it, and nobody is told of the others.
-- Cost on a full table: none, the table is new.
CREATE TABLE bridge_claim (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  serial       INT UNSIGNED  NOT NULL COMMENT 'of the bridge that is to prove itself',
  account      BIGINT        NOT NULL,
  site         BIGINT        NOT NULL,
  name         VARCHAR(120)  NOT NULL,
  model        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'GENERATION_3, GENERATION_4, SOFTWARE',
  secret       VARBINARY(60) NULL COMMENT 'sealed like the keys of bridges; null: it waits no more',
  person       VARCHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak (sub)',
  claimed_at   DATETIME(3)   NOT NULL COMMENT 'UTC',
  expires_at   DATETIME(3)   NOT NULL COMMENT 'UTC',
  wrong_logins INT           NOT NULL DEFAULT 0 COMMENT 'with another secret, while it waited',
  closed_at    DATETIME(3)   NULL COMMENT 'UTC; null: it waits',
  closed_as    VARCHAR(9)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'PROVEN, WITHDRAWN, EXPIRED; null: it waits',
  PRIMARY KEY (id),
  KEY bridge_claim_serial (serial, closed_at),
  KEY bridge_claim_account (account, claimed_at),
  KEY bridge_claim_site (account, site),
  CONSTRAINT bridge_claim_of_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT bridge_claim_at_site FOREIGN KEY (account, site) REFERENCES site (account, id) ON DELETE CASCADE,
  CONSTRAINT bridge_claim_wrong_logins CHECK (wrong_logins >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
