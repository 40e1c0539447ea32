INSERT INTO project_ladder (project_code, rung, fiscal_year_be, date, reference, document_code)
VALUES (:code, :rung, :fiscal_year_be, :date, :reference, :document_code)
ON CONFLICT (project_code, rung) DO UPDATE SET
    fiscal_year_be = excluded.fiscal_year_be, date = excluded.date,
    reference = excluded.reference, document_code = excluded.document_code;
