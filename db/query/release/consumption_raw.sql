-- What households consume, item by item and year by year.
SELECT item, year_be, area_code, surveyed, households, sample
FROM province.consumption_raw
ORDER BY item, year_be, area_code;
