INSERT INTO programme_year (programme, year_no, year_be, theme, lead_organisation)
VALUES (:programme, :year_no, :year_be, :theme, :lead_organisation)
ON CONFLICT (programme, year_no) DO UPDATE SET
    year_be = excluded.year_be, theme = excluded.theme,
    lead_organisation = excluded.lead_organisation;
