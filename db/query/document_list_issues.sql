-- How many documents a scope has on each of the issues at the top, with their sub-issues; those of an
-- edition not in force whose code no issue has now are left out.
SELECT i.code, i.name_th, i.name_en, k.document_count
FROM (SELECT CASE instr(issue_code, '.') WHEN 0 THEN issue_code
                  ELSE substr(issue_code, 1, instr(issue_code, '.') - 1) END AS issue_code,
             count(*) AS document_count
      FROM document
      WHERE issue_code IS NOT NULL AND area_code BETWEEN :first_area AND :last_area
      GROUP BY 1) AS k
JOIN issue AS i ON i.edition = :edition AND i.code = k.issue_code
ORDER BY i.sort_order, i.code;
