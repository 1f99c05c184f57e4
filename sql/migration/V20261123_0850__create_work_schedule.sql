-- Why: sites of an account share schedules: weekly hours of work and holidays. Until now each site had weekly hours of
-- its own; each of those becomes a schedule named as its site.
-- Cost on a full table: a row for each site; the table of sites is altered once.
CREATE TABLE work_schedule (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  account      BIGINT       NOT NULL,
  name         VARCHAR(120) NOT NULL,
  description  VARCHAR(500) NULL,
  default_mark SMALLINT     NULL COMMENT '1: followed by sites that name no schedule, one of an account; null: not so',
  version      INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY work_schedule_account (account, id),
  UNIQUE KEY work_schedule_name (account, name),
  UNIQUE KEY work_schedule_default (account, default_mark),
  CONSTRAINT work_schedule_of_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT work_schedule_mark CHECK (default_mark IS NULL OR default_mark = 1)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE work_shift (
  schedule    BIGINT   NOT NULL,
  days        SMALLINT NOT NULL COMMENT 'sum of 1 Monday, 2 Tuesday, 4 Wednesday .. 64 Sunday',
  from_minute SMALLINT NOT NULL COMMENT 'since local midnight, 0..1439',
  to_minute   SMALLINT NOT NULL COMMENT 'since the same midnight, not within; above 1440 on the next day',
  PRIMARY KEY (schedule, days, from_minute),
  CONSTRAINT work_shift_of_schedule FOREIGN KEY (schedule) REFERENCES work_schedule (id) ON DELETE CASCADE,
  CONSTRAINT work_shift_days CHECK (days BETWEEN 1 AND 127),
  CONSTRAINT work_shift_span CHECK (from_minute BETWEEN 0 AND 1439 AND to_minute > from_minute AND to_minute <= from_minute + 1440)
) ENGINE = InnoDB;

CREATE TABLE work_holiday (
  schedule BIGINT      NOT NULL,
  day      DATE        NOT NULL COMMENT 'of a yearly one in any year',
  yearly   BOOLEAN     NOT NULL,
  name     VARCHAR(80) NOT NULL,
  PRIMARY KEY (schedule, day),
  CONSTRAINT work_holiday_of_schedule FOREIGN KEY (schedule) REFERENCES work_schedule (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE site
  ADD COLUMN schedule BIGINT NULL COMMENT 'null: the default one of the account',
  ADD KEY site_schedule (account, schedule),
  ADD CONSTRAINT site_follows FOREIGN KEY (account, schedule) REFERENCES work_schedule (account, id);

INSERT INTO work_schedule (account, name)
SELECT s.account, s.name FROM site s WHERE EXISTS (SELECT 1 FROM work_period p WHERE p.site = s.id);

UPDATE site s JOIN work_schedule w ON w.account = s.account AND w.name = s.name
SET s.schedule = w.id
WHERE EXISTS (SELECT 1 FROM work_period p WHERE p.site = s.id);

INSERT INTO work_shift (schedule, days, from_minute, to_minute)
SELECT s.schedule, SUM(1 << (p.day_of_week - 1)), p.from_minute, p.to_minute
FROM work_period p JOIN site s ON s.id = p.site
GROUP BY s.schedule, p.from_minute, p.to_minute;

DROP TABLE work_period;
