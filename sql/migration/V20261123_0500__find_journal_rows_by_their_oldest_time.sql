-- Why: what lies in the journal is new, and most questions are about the past: found by the oldest time they tell of,
-- messages that cannot matter are not even looked at. By the newest time, as before, every question read all of them.
-- Cost on a full table: an index over what came in the last one or two hours.
ALTER TABLE reading_journal
  ADD KEY reading_journal_span (account, oldest, newest) COMMENT 'readings not yet compacted',
  DROP KEY reading_journal_account;
