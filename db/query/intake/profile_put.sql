INSERT INTO profile_item (area_code, section, item, value, unit, survey_date, source, sort_order,
                          sample)
VALUES (:area_code, :section, :item, :value, :unit, :survey_date, :source, :position, :sample)
ON CONFLICT (area_code, section, item) DO UPDATE SET
    value = excluded.value, unit = excluded.unit, survey_date = excluded.survey_date,
    source = excluded.source, sort_order = excluded.sort_order, sample = excluded.sample;
