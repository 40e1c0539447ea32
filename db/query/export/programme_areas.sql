SELECT NULL AS office, 0 AS sample, programme, area_code
FROM programme_area
ORDER BY programme, area_code;
