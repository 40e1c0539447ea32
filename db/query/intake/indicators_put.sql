INSERT INTO indicator_raw (area_code, year_be, set_code, edition, indicator_code, sex, age_group,
                           surveyed, passed, failed, value, unit, as_of, source, sample)
VALUES (:area_code, :year_be, :set, :edition, :indicator_code, ifnull(:sex, ''),
        ifnull(:age_group, ''), :surveyed, :passed, :failed, :value, :unit, :as_of, :source, :sample)
ON CONFLICT (area_code, year_be, set_code, edition, indicator_code, sex, age_group) DO UPDATE SET
    surveyed = excluded.surveyed, passed = excluded.passed, failed = excluded.failed,
    value = excluded.value, unit = excluded.unit, as_of = excluded.as_of, source = excluded.source,
    sample = excluded.sample;
