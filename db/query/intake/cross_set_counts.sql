-- Sets that state how many dimensions or indicators they have, and have others.
SELECT s.code || '/' || s.edition, s.name_th,
       format('%d ด้าน %d ตัวชี้วัด', count(DISTINCT i.dimension_no), count(*))
FROM indicator_set AS s
JOIN indicator AS i ON i.set_code = s.code AND i.edition = s.edition
GROUP BY s.code, s.edition
HAVING s.dimension_count <> count(DISTINCT i.dimension_no) OR s.indicator_count <> count(*)
ORDER BY s.code, s.edition;
