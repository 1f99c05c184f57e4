-- Why: a site is where energy is used; its time zone decides where its days begin.
-- Cost on a full table: none, the tables are new.
CREATE TABLE site (
  id                  BIGINT        NOT NULL AUTO_INCREMENT,
  account             BIGINT        NOT NULL,
  name                VARCHAR(120)  NOT NULL,
  street              VARCHAR(200)  NULL,
  city                VARCHAR(120)  NOT NULL,
  country             VARCHAR(2)    NOT NULL COMMENT 'ISO 3166 alpha-2',
  time_zone           VARCHAR(64)   NOT NULL COMMENT 'IANA name, such as Europe/Berlin',
  currency            VARCHAR(3)    NOT NULL COMMENT 'ISO 4217',
  area_m2             DECIMAL(12,2) NULL COMMENT 'm2; null: nobody told it',
  supports_generation BOOLEAN       NOT NULL DEFAULT FALSE,
  enabled             BOOLEAN       NOT NULL DEFAULT TRUE COMMENT 'false: left out of lists',
  PRIMARY KEY (id),
  UNIQUE KEY site_account (account, id),
  UNIQUE KEY site_name (account, name),
  CONSTRAINT site_of_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Weekly hours of work, in the site's local time; a night shift is two rows.
CREATE TABLE work_period (
  site        BIGINT   NOT NULL,
  day_of_week SMALLINT NOT NULL COMMENT '1 Monday .. 7 Sunday',
  from_minute SMALLINT NOT NULL COMMENT 'since local midnight, 0..1439',
  to_minute   SMALLINT NOT NULL COMMENT 'since local midnight, 1..1440, not within',
  PRIMARY KEY (site, day_of_week, from_minute),
  CONSTRAINT work_period_of_site FOREIGN KEY (site) REFERENCES site (id) ON DELETE CASCADE,
  CONSTRAINT work_period_day CHECK (day_of_week BETWEEN 1 AND 7),
  CONSTRAINT work_period_span CHECK (from_minute >= 0 AND from_minute < to_minute AND to_minute <= 1440)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
