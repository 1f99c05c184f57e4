-- Why: the simulated bridges log in as real ones do. Their keys are made by the appliance at its first start and come
-- here sealed with the key-encryption key, which is not in the database.
INSERT INTO bridge
  (serial, account, site, name, model, enabled, key_current, minimum_mode, legacy_allowed, enrolled_at)
VALUES
  (5200101, 1, 1, 'Office bridge',   'SOFTWARE', TRUE, X'${key_5200101}', 'HMAC', FALSE, UTC_TIMESTAMP(3)),
  (5200102, 1, 2, 'Shop bridge',     'SOFTWARE', TRUE, X'${key_5200102}', 'HMAC', FALSE, UTC_TIMESTAMP(3)),
  (5200103, 2, 3, 'Workshop bridge', 'SOFTWARE', TRUE, X'${key_5200103}', 'HMAC', FALSE, UTC_TIMESTAMP(3));
