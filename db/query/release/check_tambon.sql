-- A project that does not belong to a tambon.
SELECT p.area_code, p.office_code, p.name
FROM main.project AS p
LEFT JOIN main.area AS a ON a.code = p.area_code
WHERE a.level IS NOT 'tambon'
LIMIT 1;
