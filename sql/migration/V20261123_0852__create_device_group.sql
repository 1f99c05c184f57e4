-- Why: devices of a site are looked at as one, added or subtracted: a production line, a panel without its lighting.
-- Cost on a full table: none, the tables are new.
CREATE TABLE device_group (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  account     BIGINT       NOT NULL,
  site        BIGINT       NOT NULL,
  name        VARCHAR(120) NOT NULL,
  type        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PRODUCTION_LINE, SINGLE_LOAD, IDENTICAL_DEVICES, AREA, BUSINESS_UNIT, CUSTOM',
  custom_type VARCHAR(60)  NULL COMMENT 'in the words of the customer, with CUSTOM only',
  description VARCHAR(500) NULL,
  colour      SMALLINT     NOT NULL COMMENT '1..8',
  version     INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY device_group_account (account, id),
  UNIQUE KEY device_group_name (site, name),
  KEY device_group_site (account, site),
  CONSTRAINT device_group_of_site FOREIGN KEY (account, site) REFERENCES site (account, id) ON DELETE CASCADE,
  CONSTRAINT device_group_colour CHECK (colour BETWEEN 1 AND 8),
  CONSTRAINT device_group_type CHECK ((custom_type IS NOT NULL) = (type = 'CUSTOM'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A device that is deleted leaves its groups.
CREATE TABLE device_group_member (
  device_group BIGINT  NOT NULL,
  account      BIGINT  NOT NULL,
  device       BIGINT  NOT NULL,
  subtracted   BOOLEAN NOT NULL,
  PRIMARY KEY (device_group, device),
  KEY device_group_member_device (account, device),
  CONSTRAINT device_group_member_of FOREIGN KEY (account, device_group) REFERENCES device_group (account, id) ON DELETE CASCADE,
  CONSTRAINT device_group_member_is FOREIGN KEY (account, device) REFERENCES device (account, id) ON DELETE CASCADE
) ENGINE = InnoDB;
