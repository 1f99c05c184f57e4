-- Why: an account lets people in that are not its own, for a time: those of a provider with a role, or an operator who
-- breaks the glass and says why. Rows stay, so that the account sees who was let in, and who used it when.
-- Cost on a full table: none, the tables are new. Read at most twice a request, by provider and by person.
CREATE TABLE lent_access (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  account     BIGINT       NOT NULL COMMENT 'whose data it opens',
  site        BIGINT       NULL COMMENT 'null: the whole account',
  role        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'such as INSTALLER',
  provider    BIGINT       NULL COMMENT 'account whose people are let in; null: an operator broke the glass',
  person      VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the operator (sub); null: a provider',
  reason      VARCHAR(500) NULL COMMENT 'why the glass was broken',
  granted_by  VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of a person in Keycloak',
  granted_at  DATETIME(3)  NOT NULL COMMENT 'UTC',
  valid_until DATETIME(3)  NOT NULL COMMENT 'UTC; from then on it does not count',
  ended_by    VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'who ended it before; null: nobody',
  ended_at    DATETIME(3)  NULL COMMENT 'UTC; null: nobody ended it before its time',
  PRIMARY KEY (id),
  KEY lent_access_account (account, granted_at),
  KEY lent_access_site (account, site),
  KEY lent_access_provider (provider, valid_until),
  KEY lent_access_person (person, valid_until),
  CONSTRAINT lent_access_of_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT lent_access_at_site FOREIGN KEY (account, site) REFERENCES site (account, id),
  CONSTRAINT lent_access_to_provider FOREIGN KEY (provider) REFERENCES account (id),
  CONSTRAINT lent_access_to_one CHECK ((provider IS NULL) <> (person IS NULL)),
  CONSTRAINT lent_access_reason CHECK (person IS NULL OR reason IS NOT NULL),
  CONSTRAINT lent_access_role CHECK (role IN ('SITE_MANAGER', 'ENERGY_ANALYST', 'VIEWER', 'INSTALLER', 'AUDITOR')),
  CONSTRAINT lent_access_span CHECK (granted_at < valid_until)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A row per access, hour, person, thing and page.
CREATE TABLE lent_use (
  lent_access BIGINT          NOT NULL,
  hr          INT UNSIGNED    NOT NULL COMMENT 'hours since 1970 UTC',
  person      VARCHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id in Keycloak (sub)',
  target      VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'such as site 12',
  path        VARCHAR(120)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the page or call; * where there were too many',
  first_at    BIGINT UNSIGNED NOT NULL COMMENT 'ms since 1970 UTC, in that hour',
  PRIMARY KEY (lent_access, hr, person, target, path),
  CONSTRAINT lent_use_of_access FOREIGN KEY (lent_access) REFERENCES lent_access (id)
) ENGINE = InnoDB;
