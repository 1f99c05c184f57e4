-- Why: pages list people without asking Keycloak for each; an invitation is open until its person signs in; an account
-- may demand a second factor and limit where people's e-mail addresses come from.
-- Cost on a full table: none, the tables are new.
CREATE TABLE person (
  subject       VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the person in Keycloak (sub)',
  email         VARCHAR(254) NOT NULL COMMENT 'lower case; empty for programs',
  name          VARCHAR(200) NOT NULL COMMENT 'empty: not told yet',
  program       BOOLEAN      NOT NULL COMMENT 'a service client',
  enabled       BOOLEAN      NOT NULL COMMENT 'false: no grant counts',
  locked        BOOLEAN      NOT NULL COMMENT 'too many wrong passwords, as of checked_at',
  second_factor BOOLEAN      NOT NULL COMMENT 'has an authenticator app, as of checked_at',
  last_sign_in  DATETIME(3)  NULL COMMENT 'UTC',
  checked_at    DATETIME(3)  NOT NULL COMMENT 'UTC; when Keycloak last told',
  PRIMARY KEY (subject),
  KEY person_email (email)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE invitation (
  account     BIGINT      NOT NULL,
  subject     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  invited_by  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of a person in Keycloak',
  invited_at  DATETIME(3) NOT NULL COMMENT 'UTC',
  mailed_at   DATETIME(3) NULL COMMENT 'UTC; null: no mail has left yet',
  mails       INT         NOT NULL COMMENT 'how many were asked for',
  expires_at  DATETIME(3) NOT NULL COMMENT 'UTC; end of the link of the last mail',
  accepted_at DATETIME(3) NULL COMMENT 'UTC; first sign-in',
  PRIMARY KEY (account, subject),
  KEY invitation_subject (subject),
  KEY invitation_time (account, invited_at),
  CONSTRAINT invitation_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE sign_in_rule (
  account       BIGINT        NOT NULL,
  second_factor BOOLEAN       NOT NULL COMMENT 'grants count only in sessions with a second factor',
  email_domains VARCHAR(1300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'separated by blanks; empty: any',
  version       INT           NOT NULL,
  PRIMARY KEY (account),
  CONSTRAINT sign_in_rule_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
