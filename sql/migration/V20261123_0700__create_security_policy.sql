-- Why: an account demands a least security level of its bridges from a moment on. What was demanded before stays, so
-- that it can be told who relaxed it and when; the row with the greatest number counts.
-- Cost on a full table: none, the table is new.
CREATE TABLE security_policy (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  account       BIGINT       NOT NULL,
  minimum_level VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'UNPROVEN (no demand), AUTHENTICATED, ENCRYPTED_AUTHENTICATED',
  from_at       DATETIME(3)  NOT NULL COMMENT 'UTC; bridges below the level are refused from then on',
  person        VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak (sub)',
  set_at        DATETIME(3)  NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY security_policy_account (account, id),
  CONSTRAINT security_policy_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
