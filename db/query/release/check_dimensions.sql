-- S28: a set that states how many dimensions or indicators it has, and has others.
SELECT s.code, s.edition, count(DISTINCT i.dimension_no) || ' / ' || count(*)
FROM main.indicator_set AS s
JOIN main.indicator AS i ON i.set_code = s.code AND i.edition = s.edition
GROUP BY s.code, s.edition
HAVING s.dimension_count <> count(DISTINCT i.dimension_no) OR s.indicator_count <> count(*)
LIMIT 1;
