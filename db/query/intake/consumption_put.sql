INSERT INTO consumption_raw (area_code, year_be, item, households, surveyed, sample)
VALUES (:area_code, :year_be, :item, :households, :surveyed, :sample)
ON CONFLICT (area_code, year_be, item) DO UPDATE SET
    households = excluded.households, surveyed = excluded.surveyed, sample = excluded.sample;
