-- Why: a third customer with nothing yet, so that a visitor can take the first steps: site, bridge, sensors, power.
INSERT INTO account (id, name, created_at) VALUES
  (3, 'Kvarn Bakery', UTC_TIMESTAMP(3));

-- The subject is the id of erik in Keycloak.
INSERT INTO access_grant (subject, role, account, site, valid_until, granted_by, granted_at) VALUES
  ('b1000000-0000-4000-8000-000000000005', 'ACCOUNT_ADMIN', 3, NULL, NULL, 'demo', UTC_TIMESTAMP(3));
