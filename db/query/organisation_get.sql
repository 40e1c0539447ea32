-- One organisation.
SELECT o.code, o.name_th, o.name_en, o.abbreviation, o.kind, o.phone, o.area_code
FROM organisation AS o
WHERE o.code = :code;
