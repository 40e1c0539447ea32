SELECT p.area_code AS office, p.sample AS sample, p.office_code AS project_code, l.rung,
       l.fiscal_year_be, l.date, l.reference, l.document_code
FROM project_ladder AS l
JOIN project AS p ON p.code = l.project_code
ORDER BY office, sample, p.office_code, l.rung;
