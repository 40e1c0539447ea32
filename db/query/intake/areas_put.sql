INSERT INTO area (code, level, parent_code, name_th, name_en, pilot_group, village_count, latitude,
                  longitude, sort_key)
VALUES (:code, :level, :parent, :name_th, :name_en, :pilot_group, :village_count, :latitude,
        :longitude, :sort_key)
ON CONFLICT (code) DO UPDATE SET
    level = excluded.level, parent_code = excluded.parent_code, name_th = excluded.name_th,
    name_en = excluded.name_en, pilot_group = excluded.pilot_group,
    village_count = excluded.village_count, latitude = excluded.latitude,
    longitude = excluded.longitude, sort_key = excluded.sort_key;
