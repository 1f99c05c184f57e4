-- Why: the account is the tenant; every table that people edit carries it, and a composite foreign key (account, ...)
-- keeps the things of two accounts from being linked to each other.
-- Cost on a full table: none, the table is new.
CREATE TABLE account (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  name       VARCHAR(120) NOT NULL,
  created_at DATETIME(3)  NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
