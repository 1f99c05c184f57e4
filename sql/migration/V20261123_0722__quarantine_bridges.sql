-- Why: a bridge whose key is in two devices is let in no more until it has another one.
-- Cost on a full table: none, columns are added in place at the end (a row per bridge).
ALTER TABLE bridge
  ADD COLUMN quarantined_at DATETIME(3) NULL COMMENT 'UTC; null: it is not in quarantine',
  ADD COLUMN quarantine_key VARBINARY(60) NULL COMMENT 'its newest sealed key then: one that differs releases it';
