-- Why: a bridge that proves nothing may connect only from where it stands: networks as 10.1.0.0/16, separated by commas.
-- Cost on a full table: none, a column is added in place at the end (a row per bridge).
ALTER TABLE bridge
  ADD COLUMN legacy_networks VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'where it may connect from without a proof; null: anywhere';
