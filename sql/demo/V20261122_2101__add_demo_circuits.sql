-- Why: what hangs on the simulated sensors of appliance/src/main/resources/demo. One line a circuit; the statements
-- below it make devices, sensors and electrical parameters of the lines.
INSERT INTO zone (id, account, site, name) VALUES
  (101, 1, 1, 'Ground floor'), (102, 1, 1, 'First floor'), (103, 1, 1, 'Roof'),
  (201, 1, 2, 'Shop'),         (202, 1, 2, 'Store room'),
  (301, 2, 3, 'Hall'),         (302, 2, 3, 'Office');

INSERT INTO panel (id, account, zone, name, connection_type, voltage_source) VALUES
  (101, 1, 101, 'Main panel',    'THREE_PHASE_WYE', 'FIXED'),
  (102, 1, 102, 'Floor panel',   'THREE_PHASE_WYE', 'FIXED'),
  (103, 1, 103, 'Roof panel',    'THREE_PHASE_WYE', 'FIXED'),
  (201, 1, 201, 'Main panel',    'THREE_PHASE_WYE', 'FIXED'),
  (202, 1, 202, 'Store panel',   'THREE_PHASE_WYE', 'FIXED'),
  (301, 2, 301, 'Main panel',    'THREE_PHASE_WYE', 'FIXED'),
  (302, 2, 301, 'Machine panel', 'THREE_PHASE_WYE', 'FIXED'),
  (303, 2, 302, 'Office panel',  'THREE_PHASE_WYE', 'FIXED');

CREATE TEMPORARY TABLE circuit (
  device INT, panel INT, parent INT, name VARCHAR(120), category VARCHAR(24), colour INT,
  type VARCHAR(8), ct_ratio INT, power_factor DECIMAL(4,3), serial1 INT, serial2 INT, serial3 INT
);

-- serial1 to serial3: the sensors of phases 1 to 3, NULL where the circuit does not use a phase.
INSERT INTO circuit VALUES
  (101, 101, NULL, 'Main supply',            'MAINS',                  1, 'PAN_14', 40, 0.95, 5210101, 5210102, 5210103),
  (102, 103, 101,  'Air handling',           'HVAC',                   2, 'PAN_10',  1, 0.90, 5210111, 5210112, 5210113),
  (103, 103, 101,  'Heat pump',              'HVAC',                   3, 'PAN_10',  1, 0.85, 5210121, 5210122, 5210123),
  (104, 101, 101,  'Server room',            'INFORMATION_TECHNOLOGY', 4, 'PAN_10',  1, 0.97, 5210131, NULL, NULL),
  (105, 101, 101,  'Server cooling',         'HVAC',                   5, 'PAN_10',  1, 0.88, NULL, 5210132, NULL),
  (106, 101, 101,  'Lighting ground floor',  'LIGHTING',               6, 'PAN_10',  1, 0.95, NULL, NULL, 5210133),
  (107, 102, 101,  'Lighting first floor',   'LIGHTING',               7, 'PAN_10',  1, 0.95, 5210134, NULL, NULL),
  (108, 101, 101,  'Sockets ground floor',   'SOCKETS',                8, 'PAN_10',  1, 0.92, NULL, 5210135, NULL),
  (109, 102, 101,  'Sockets first floor',    'SOCKETS',                2, 'PAN_10',  1, 0.92, NULL, NULL, 5210136),
  (110, 102, 101,  'Kitchen',                'KITCHEN',                3, 'PAN_10',  1, 1.00, 5210137, NULL, NULL),
  (111, 101, 101,  'Lift',                   'TRANSPORT',              4, 'PAN_10',  1, 0.80, NULL, 5210138, NULL),
  (112, 102, 101,  'Printers',               'INFORMATION_TECHNOLOGY', 5, 'PAN_10',  1, 0.93, NULL, NULL, 5210139),
  (113, 101, 101,  'Car charger',            'TRANSPORT',              6, 'PAN_10',  1, 0.99, 5210141, 5210142, 5210143),

  (201, 201, NULL, 'Main supply',            'MAINS',                  1, 'PAN_12',  1, 0.94, 5220101, 5220102, 5220103),
  (202, 201, 201,  'Sales lighting',         'LIGHTING',               2, 'PAN_10',  1, 0.95, 5220111, NULL, NULL),
  (203, 201, 201,  'Window lighting',        'LIGHTING',               3, 'PAN_10',  1, 0.95, NULL, 5220112, NULL),
  (204, 201, 201,  'Chilled counter',        'REFRIGERATION',          4, 'PAN_10',  1, 0.82, NULL, 5220113, NULL),
  (205, 202, 201,  'Freezers',               'REFRIGERATION',          5, 'PAN_10',  1, 0.82, NULL, NULL, 5220114),
  (206, 201, 201,  'Air conditioning',       'HVAC',                   6, 'PAN_10',  1, 0.87, 5220115, NULL, NULL),
  (207, 201, 201,  'Tills and IT',           'INFORMATION_TECHNOLOGY', 7, 'PAN_10',  1, 0.96, NULL, NULL, 5220116),
  (208, 201, 201,  'Bake-off oven',          'KITCHEN',                8, 'PAN_10',  1, 1.00, 5220121, 5220122, 5220123),

  (301, 301, NULL, 'Main supply',            'MAINS',                  1, 'PAN_14', 30, 0.88, 5230101, 5230102, 5230103),
  (302, 302, 301,  'Milling centre',         'PRODUCTION',             2, 'PAN_12',  1, 0.82, 5230111, 5230112, 5230113),
  (303, 302, 301,  'Lathe',                  'PRODUCTION',             3, 'PAN_10',  1, 0.80, 5230121, 5230122, 5230123),
  (304, 302, 301,  'Air compressor',         'PRODUCTION',             4, 'PAN_12',  1, 0.85, 5230131, 5230132, 5230133),
  (305, 302, 301,  'Welding bay',            'PRODUCTION',             5, 'PAN_12',  1, 0.75, 5230141, 5230142, 5230143),
  (306, 302, 301,  'Dust extraction',        'PRODUCTION',             6, 'PAN_10',  1, 0.86, 5230151, 5230152, 5230153),
  (307, 301, 301,  'Hall lighting',          'LIGHTING',               7, 'PAN_10',  1, 0.95, 5230161, NULL, NULL),
  (308, 301, 301,  'Sockets',                'SOCKETS',                8, 'PAN_10',  1, 0.92, NULL, 5230162, NULL),
  (309, 303, 301,  'Office heating',         'HVAC',                   2, 'PAN_10',  1, 1.00, NULL, NULL, 5230163);

INSERT INTO device (id, account, panel, parent, name, category, colour, phases)
SELECT circuit.device, panel.account, circuit.panel, circuit.parent, circuit.name, circuit.category, circuit.colour,
  CASE WHEN serial3 IS NOT NULL THEN 3 WHEN serial2 IS NOT NULL THEN 2 ELSE 1 END
FROM circuit JOIN panel ON panel.id = circuit.panel
ORDER BY circuit.device;

CREATE TEMPORARY TABLE clip (device INT, phase INT, serial INT, type VARCHAR(8), ct_ratio INT, power_factor DECIMAL(4,3));
INSERT INTO clip SELECT device, 1, serial1, type, ct_ratio, power_factor FROM circuit WHERE serial1 IS NOT NULL;
INSERT INTO clip SELECT device, 2, serial2, type, ct_ratio, power_factor FROM circuit WHERE serial2 IS NOT NULL;
INSERT INTO clip SELECT device, 3, serial3, type, ct_ratio, power_factor FROM circuit WHERE serial3 IS NOT NULL;

INSERT INTO sensor (account, serial, type)
SELECT device.account, clip.serial, clip.type
FROM clip JOIN device ON device.id = clip.device
ORDER BY clip.serial;

-- Gains as the simulated sensors have them [A per raw unit]; valid from long before the history begins.
INSERT INTO electrical_parameter
  (account, device, phase, sensor, amperes_per_unit, ct_ratio, current_factor, volts, power_factor, valid_from)
SELECT device.account, clip.device, clip.phase, sensor.id,
  CASE clip.type WHEN 'PAN_10' THEN 0.0001 WHEN 'PAN_12' THEN 0.0005 WHEN 'PAN_14' THEN 0.00001 END,
  clip.ct_ratio, 1, 230, clip.power_factor, '2020-01-01 00:00:00'
FROM clip
  JOIN device ON device.id = clip.device
  JOIN sensor ON sensor.account = device.account AND sensor.serial = clip.serial
ORDER BY clip.device, clip.phase;

DROP TEMPORARY TABLE clip;
DROP TEMPORARY TABLE circuit;
