INSERT INTO quality (area_code, scheme, date, level, certifier, sample)
VALUES (:area_code, :scheme, :date, :level, :certifier, :sample)
ON CONFLICT (area_code, scheme, date) DO UPDATE SET
    level = excluded.level, certifier = excluded.certifier, sample = excluded.sample;
