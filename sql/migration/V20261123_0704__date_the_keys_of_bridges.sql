-- Why: while keys are rotated the older one counts for 30 days at most, from the moment the newer was made.
-- Cost on a full table: none, a column is added in place at the end (a row per bridge).
ALTER TABLE bridge
  ADD COLUMN key_next_at DATETIME(3) NULL COMMENT 'UTC; when key_next was made; null: not known, or it is the only one';
