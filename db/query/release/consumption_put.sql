INSERT INTO main.consumption (area_code, year_be, item, households, households_state, surveyed,
                              surveyed_state, sent_count, sent_total, sample)
VALUES (:area_code, :year_be, :item, :households, :households_state, :surveyed, :surveyed_state,
        :sent_count, :sent_total, :sample);
