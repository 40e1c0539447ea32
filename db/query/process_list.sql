-- The steps of every scheme for places of this level, and how far the place is in them. A scheme of
-- another level shows where the office reported on it all the same.
SELECT s.scheme, s.step_no, s.level, s.name_th, s.months, p.state, p.date, p.document_code, d.title,
       d.date, p.sample
FROM process_step AS s
LEFT JOIN process_state AS p
       ON p.area_code = :area_code AND p.scheme = s.scheme AND p.step_no = s.step_no
LEFT JOIN document AS d ON d.area_code = substr(:area_code, 1, 6) AND d.code = p.document_code
WHERE s.level IS NULL OR s.level = :level OR p.area_code IS NOT NULL
ORDER BY s.scheme, s.step_no;
