-- An indicator in which nothing changed is taken from the release before.
INSERT INTO main.indicator_value
SELECT * FROM previous.indicator_value
WHERE set_code = :set_code AND edition = :edition AND indicator_code = :indicator_code
ORDER BY area_code, year_be, sex, age_group;
