-- A section of the facts about a place, in the order of the office.
SELECT section, item, value, value_state, unit, survey_date, source, sample
FROM profile_item
WHERE area_code = :area_code AND section = :section
ORDER BY sort_order, item;
