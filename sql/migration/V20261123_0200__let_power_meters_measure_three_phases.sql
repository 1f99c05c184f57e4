-- Why: a PAN-42 measures up to three phases of a device, so the same sensor has a row for each of them.
-- Cost on a full table: one index is rebuilt; the table holds some rows a device.
ALTER TABLE electrical_parameter
  DROP KEY electrical_parameter_sensor,
  ADD UNIQUE KEY electrical_parameter_sensor (sensor, phase, valid_from);
