-- Why: the pages of set-up show what is known of panels and devices; a fresh demo should know it.
UPDATE panel SET supply = 'WORLD_WYE';
UPDATE device SET phase_bits = COALESCE((SELECT SUM(DISTINCT 1 << (phase - 1)) FROM electrical_parameter
  WHERE electrical_parameter.device = device.id), 0);
UPDATE device SET power_factor = COALESCE((SELECT MIN(electrical_parameter.power_factor) FROM electrical_parameter
  WHERE electrical_parameter.device = device.id), 0.95);
