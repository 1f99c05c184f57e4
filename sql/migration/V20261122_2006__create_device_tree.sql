-- Why: a site has zones, a zone has panels, a panel has devices. A device names the device that feeds it, or totals
-- would count the mains and what they feed twice.
-- Cost on a full table: none, the tables are new.
CREATE TABLE zone (
  id      BIGINT       NOT NULL AUTO_INCREMENT,
  account BIGINT       NOT NULL,
  site    BIGINT       NOT NULL,
  name    VARCHAR(120) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY zone_account (account, id),
  UNIQUE KEY zone_name (site, name),
  KEY zone_site (account, site),
  CONSTRAINT zone_of_site FOREIGN KEY (account, site) REFERENCES site (account, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE panel (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  account         BIGINT       NOT NULL,
  zone            BIGINT       NOT NULL,
  name            VARCHAR(120) NOT NULL,
  connection_type VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SINGLE_PHASE, SPLIT_PHASE, THREE_PHASE_DELTA, THREE_PHASE_WYE',
  voltage_source  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'FIXED, POWER_METER',
  PRIMARY KEY (id),
  UNIQUE KEY panel_account (account, id),
  UNIQUE KEY panel_name (zone, name),
  KEY panel_zone (account, zone),
  CONSTRAINT panel_in_zone FOREIGN KEY (account, zone) REFERENCES zone (account, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE device (
  id       BIGINT       NOT NULL AUTO_INCREMENT,
  account  BIGINT       NOT NULL,
  panel    BIGINT       NOT NULL,
  parent   BIGINT       NULL COMMENT 'the device that feeds it',
  name     VARCHAR(120) NOT NULL,
  category VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MAINS, HVAC, LIGHTING, ...',
  type     VARCHAR(60)  NULL COMMENT 'in the words of the customer',
  colour   SMALLINT     NOT NULL COMMENT '1..8',
  phases   SMALLINT     NOT NULL COMMENT '1..3',
  PRIMARY KEY (id),
  UNIQUE KEY device_account (account, id),
  UNIQUE KEY device_name (panel, name),
  KEY device_panel (account, panel),
  KEY device_parent (account, parent),
  CONSTRAINT device_in_panel FOREIGN KEY (account, panel) REFERENCES panel (account, id),
  CONSTRAINT device_fed_by FOREIGN KEY (account, parent) REFERENCES device (account, id),
  CONSTRAINT device_colour CHECK (colour BETWEEN 1 AND 8),
  CONSTRAINT device_phases CHECK (phases BETWEEN 1 AND 3)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
