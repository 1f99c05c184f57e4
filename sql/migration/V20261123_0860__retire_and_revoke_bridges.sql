-- Why: a bridge that is taken out of service is refused for good and keeps its history; a retired one may come back to
-- its account with a new secret, a revoked one never.
-- Cost on a full table: none, columns are added in place at the end (a row per bridge).
ALTER TABLE bridge
  ADD COLUMN ended_at DATETIME(3) NULL COMMENT 'UTC; null: in service',
  ADD COLUMN ended_as VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'RETIRED, REVOKED; null: in service';
