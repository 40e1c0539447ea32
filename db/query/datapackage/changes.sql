-- What changed in money is kept in satang.
SELECT c.line_no, c.area_code, a.name_th, c.kind AS change_kind, c.record_key, c.name AS record_name,
       c.what,
       CASE WHEN c.what IN ('amount', 'disbursed') AND c.old_value IS NOT NULL
            THEN printf('%.2f', c.old_value / 100.0)
            ELSE c.old_value END AS old_value,
       CASE WHEN c.what IN ('amount', 'disbursed') AND c.new_value IS NOT NULL
            THEN printf('%.2f', c.new_value / 100.0)
            ELSE c.new_value END AS new_value
FROM change AS c
LEFT JOIN area AS a ON a.code = c.area_code
ORDER BY c.line_no;
