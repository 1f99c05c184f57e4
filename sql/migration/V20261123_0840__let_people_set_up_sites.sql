-- Why: sites, zones, panels and devices are made and changed by people, so a change that was overtaken by another one
-- is noticed by the version. A device says which phases of its panel it uses, what new sensors begin with, and since
-- when it is no longer there: a retired one keeps its history.
-- Cost on a full table: columns with defaults are added in place; no row is written.
ALTER TABLE site ADD COLUMN version INT NOT NULL DEFAULT 0;
ALTER TABLE zone ADD COLUMN version INT NOT NULL DEFAULT 0;
ALTER TABLE panel
  ADD COLUMN supply       VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'such as WORLD_WYE; null: not told',
  ADD COLUMN volts        DECIMAL(7,2) NOT NULL DEFAULT 230 COMMENT 'V between phase and neutral, of sensors that are put on',
  ADD COLUMN power_factor DECIMAL(4,3) NOT NULL DEFAULT 0.95 COMMENT 'of devices that are added',
  ADD COLUMN version      INT          NOT NULL DEFAULT 0,
  ADD CONSTRAINT panel_numbers CHECK (volts > 0 AND power_factor > 0 AND power_factor <= 1);
ALTER TABLE device
  ADD COLUMN description    VARCHAR(500) NULL,
  ADD COLUMN phase_bits     SMALLINT     NOT NULL DEFAULT 0 COMMENT '1 L1, 2 L2, 4 L3; 0: all up to the column phases',
  ADD COLUMN power_factor   DECIMAL(4,3) NOT NULL DEFAULT 0.95 COMMENT 'of sensors that are put on',
  ADD COLUMN current_factor DECIMAL(7,3) NOT NULL DEFAULT 1 COMMENT 'of sensors that are put on',
  ADD COLUMN retired_at     DATETIME(3)  NULL COMMENT 'UTC; null: in use',
  ADD COLUMN version        INT          NOT NULL DEFAULT 0,
  ADD CONSTRAINT device_numbers CHECK (phase_bits BETWEEN 0 AND 7 AND power_factor > 0 AND power_factor <= 1
    AND current_factor > 0);
