-- What the names in braces of notes_*.txt stand for, where it takes more than the first of a list.
SELECT 'scheme', s.scheme FROM (SELECT min(scheme) AS scheme FROM process_step
                                WHERE level = 'tambon') AS s WHERE s.scheme IS NOT NULL
UNION ALL
SELECT 'step', min(step_no) FROM process_step
WHERE scheme = (SELECT min(scheme) FROM process_step WHERE level = 'tambon')
HAVING count(*) > 0
UNION ALL
SELECT 'duty', name_th FROM (SELECT name_th FROM calendar WHERE rule LIKE 'monthly:%'
                          ORDER BY sort_order, code LIMIT 1)
UNION ALL
SELECT n.name, CASE n.name WHEN 'set' THEN i.set_code WHEN 'edition' THEN i.edition
                           WHEN 'indicator' THEN i.code WHEN 'unit' THEN i.unit
                           ELSE i.year END
FROM (SELECT 'set' AS name UNION ALL SELECT 'edition' UNION ALL SELECT 'indicator'
      UNION ALL SELECT 'unit' UNION ALL SELECT 'year') AS n
CROSS JOIN (SELECT i.set_code, i.edition, i.code, i.unit,
                   ifnull(s.from_year_be, ifnull(s.to_year_be, 2568)) AS year
            FROM indicator AS i
            JOIN indicator_set AS s ON s.code = i.set_code AND s.edition = i.edition
            WHERE i.aggregation = 'ratio'
            ORDER BY s.sort_order, i.sort_order, i.code LIMIT 1) AS i;
