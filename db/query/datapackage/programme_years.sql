SELECT programme, year_no, year_be, theme, lead_organisation
FROM programme_year
ORDER BY programme, year_no;
