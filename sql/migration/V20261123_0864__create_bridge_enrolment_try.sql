-- Why: registering and claiming are limited per account and hour, refused tries included, so that nobody finds out by
-- trying which serials are taken.
-- Cost on a full table: none, the table is new. Rows live an hour or two.
CREATE TABLE bridge_enrolment_try (
  id       BIGINT      NOT NULL AUTO_INCREMENT,
  account  BIGINT      NOT NULL,
  tried_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY bridge_enrolment_try_account (account, tried_at),
  CONSTRAINT bridge_enrolment_try_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
