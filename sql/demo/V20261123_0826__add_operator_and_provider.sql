-- Why: somebody who runs the platform, and a provider to whom one of the demo customers lends access to one of its sites.
INSERT INTO account (id, name, created_at, kind) VALUES
  (4, 'Westend Energy Services', UTC_TIMESTAMP(3), 'PROVIDER');

-- Subjects are the ids of otto and ella in Keycloak.
INSERT INTO platform_operator (subject, added_by, added_at) VALUES
  ('b1000000-0000-4000-8000-000000000015', 'demo', UTC_TIMESTAMP(3));

INSERT INTO access_grant (subject, role, account, site, valid_until, granted_by, granted_at) VALUES
  ('b1000000-0000-4000-8000-000000000016', 'ACCOUNT_ADMIN', 4, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000016', 'INSTALLER',     4, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000016', 'VIEWER',        4, NULL, NULL, 'demo', UTC_TIMESTAMP(3));

-- Lent by anna.
INSERT INTO lent_access (account, site, role, provider, granted_by, granted_at, valid_until) VALUES
  (1, 1, 'INSTALLER', 4, 'b1000000-0000-4000-8000-000000000001', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 30 DAY);
