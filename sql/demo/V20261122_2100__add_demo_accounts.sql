-- Why: two customers with three sites, so that a fresh appliance has something to show. All they measure is
-- simulated; the names of their sites say so. Applied by the appliance only, with a history table of its own.
INSERT INTO account (id, name, created_at) VALUES
  (1, 'Lindenhof Advisory', UTC_TIMESTAMP(3)),
  (2, 'Tamar Metalworks',   UTC_TIMESTAMP(3));

INSERT INTO site (id, account, name, street, city, country, time_zone, currency, area_m2, supports_generation, enabled) VALUES
  (1, 1, 'Berlin office (simulated)',     'Lindenallee 7',     'Berlin',   'DE', 'Europe/Berlin', 'EUR', 1850, FALSE, TRUE),
  (2, 1, 'Leeds shop (simulated)',        '21 Market Row',     'Leeds',    'GB', 'Europe/London', 'GBP',  320, FALSE, TRUE),
  (3, 2, 'Plymouth workshop (simulated)', '4 Tamar Quay Road', 'Plymouth', 'GB', 'Europe/London', 'GBP', 2400, FALSE, TRUE);

-- Days: 31 Monday to Friday, 15 Monday to Thursday, 16 Friday, 32 Saturday; minutes since local midnight.
INSERT INTO work_schedule (id, account, name, description, default_mark) VALUES
  (1, 1, 'Office hours',       'Desks and meeting rooms', 1),
  (2, 1, 'Opening hours',      'When the shop is open, and an hour around it', NULL),
  (3, 2, 'Two shifts',         NULL, 1);
INSERT INTO work_shift (schedule, days, from_minute, to_minute) VALUES
  (1, 15, 450, 1140), (1, 16, 450, 1080),
  (2, 31, 510, 1200), (2, 32, 510, 1140),
  (3, 15, 360, 1320), (3, 16, 360, 960);
INSERT INTO work_holiday (schedule, day, yearly, name) VALUES
  (1, '2026-01-01', TRUE, 'New Year'), (1, '2026-12-25', TRUE, 'Christmas Day'), (1, '2026-12-26', TRUE, 'Boxing Day'),
  (2, '2026-12-25', TRUE, 'Christmas Day'), (3, '2026-12-25', TRUE, 'Christmas Day');
UPDATE site SET schedule = 2 WHERE id = 2;

-- Subjects are the ids of the demo people in Keycloak (anna, ben, carla, dora) and of the service client api-reader.
INSERT INTO access_grant (subject, role, account, site, valid_until, granted_by, granted_at) VALUES
  ('b1000000-0000-4000-8000-000000000001', 'ACCOUNT_ADMIN', 1, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000002', 'VIEWER',        1, 1,    NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000003', 'SITE_MANAGER',  2, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000004', 'AUDITOR',       1, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000004', 'AUDITOR',       2, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000101', 'VIEWER',        1, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000101', 'VIEWER',        2, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000101', 'INSTALLER',     1, NULL, NULL, 'demo', UTC_TIMESTAMP(3)),
  ('b1000000-0000-4000-8000-000000000101', 'INSTALLER',     2, NULL, NULL, 'demo', UTC_TIMESTAMP(3));
