-- Why: a bridge whose session is less well protected than its best ever has been talked down, or set so by somebody;
-- minimum_mode knows of the login, not of TLS.
-- Cost on a full table: a column added in place, then one pass over bridge_session: seconds for a million sessions.
ALTER TABLE bridge
  ADD COLUMN best_level VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'of all its sessions: UNPROVEN, AUTHENTICATED, ENCRYPTED_AUTHENTICATED; null: it never connected';

UPDATE bridge b
SET b.best_level = (
  SELECT CASE MAX(CASE WHEN s.mode = 'LEGACY' THEN 1 WHEN s.transport = 'TCP' THEN 2 ELSE 3 END)
           WHEN 1 THEN 'UNPROVEN' WHEN 2 THEN 'AUTHENTICATED' WHEN 3 THEN 'ENCRYPTED_AUTHENTICATED' END
  FROM bridge_session s WHERE s.bridge = b.serial);
