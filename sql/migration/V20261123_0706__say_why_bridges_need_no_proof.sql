-- Why: letting a bridge in without a proof is an exception somebody answers for: it has a reason.
-- Cost on a full table: none, a column is added in place at the end (a row per bridge).
ALTER TABLE bridge
  ADD COLUMN legacy_reason VARCHAR(200) NULL COMMENT 'why it is let in without a proof, in words';
