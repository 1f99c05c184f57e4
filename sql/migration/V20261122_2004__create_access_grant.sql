-- Why: Keycloak says what a person may at most do, a grant says where. The site of a grant must belong to its account.
-- Cost on a full table: none, the table is new. Read once a request, by subject.
CREATE TABLE access_grant (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  subject     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak (sub)',
  role        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'such as SITE_MANAGER',
  account     BIGINT      NOT NULL,
  site        BIGINT      NULL COMMENT 'null: the whole account',
  valid_until DATETIME(3) NULL COMMENT 'UTC; from then on it does not count; null: for ever',
  granted_by  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of a person in Keycloak',
  granted_at  DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  UNIQUE KEY access_grant_once (subject, role, account, site),
  KEY access_grant_site (account, site),
  CONSTRAINT access_grant_of_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT access_grant_at_site FOREIGN KEY (account, site) REFERENCES site (account, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
