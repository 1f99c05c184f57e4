-- Why: the bytes of a session are told while it is open, about every 30 s, and are unknown before the first time.
-- Cost on a full table: a rebuild of bridge_session, one row a login; some seconds for a million.
ALTER TABLE bridge_session
  MODIFY bytes_in  BIGINT NULL COMMENT 'received from the bridge, as last told; null: not told yet',
  MODIFY bytes_out BIGINT NULL COMMENT 'sent to the bridge, as last told; null: not told yet';

UPDATE bridge_session SET bytes_in = NULL, bytes_out = NULL WHERE closed_at IS NULL;
