INSERT INTO main.indicator_value (set_code, edition, indicator_code, area_code, year_be, sex,
                                  age_group, surveyed, surveyed_state, passed, passed_state, failed,
                                  failed_state, value, value_state, unit, sent_count, sent_total,
                                  as_of, source, sample)
VALUES (:set_code, :edition, :indicator_code, :area_code, :year_be, :sex, :age_group, :surveyed,
        :surveyed_state, :passed, :passed_state, :failed, :failed_state, :value, :value_state, :unit,
        :sent_count, :sent_total, :as_of, :source, :sample);
