-- Why: the sessions of a bridge are listed newest first, and those that ended long ago are deleted.
-- Cost on a full table: two indexes made online; some seconds for a million sessions.
ALTER TABLE bridge_session
  ADD KEY bridge_session_opened (bridge, opened_at),
  ADD KEY bridge_session_closed (closed_at);
