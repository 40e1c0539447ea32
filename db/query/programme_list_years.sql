-- The years of a programme, each with its theme and who leads it.
SELECT y.year_no, y.year_be, y.theme, y.lead_organisation
FROM programme_year AS y
WHERE y.programme = :programme
ORDER BY y.year_no;
