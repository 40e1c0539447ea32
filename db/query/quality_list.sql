-- What a place was certified or reviewed for, the newest of a scheme first.
SELECT scheme, date, level, certifier, sample
FROM quality
WHERE area_code = :area_code
ORDER BY scheme, date DESC;
