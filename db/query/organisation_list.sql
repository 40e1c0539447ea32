-- The office directory in dictionary order: of a tambon, or (NULL) those that serve the province.
SELECT o.code, o.name_th, o.name_en, o.abbreviation, o.kind, o.phone, o.area_code
FROM organisation AS o
WHERE o.area_code IS :area_code
ORDER BY o.sort_key, o.code;
