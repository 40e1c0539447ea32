-- Money of a funder that the results of another programme report as received too: the same sum,
-- and a text that names the funder. A note beside it means that somebody has looked at it.
SELECT f.programme || '/' || f.organisation, o.name_th, format('%s ข้อ %s', r.programme, r.no)
FROM funding AS f
JOIN organisation AS o ON o.code = f.organisation
JOIN result AS r
  ON r.programme <> f.programme
 AND abs(r.figure * CASE r.unit WHEN 'ล้านบาท' THEN 100000000.0 WHEN 'บาท' THEN 100.0 END
         - f.amount_satang) < 1
 AND (instr(r.text, o.name_th) > 0 OR instr(r.text, o.abbreviation) > 0)
WHERE (f.note IS NOT NULL) = :noted
ORDER BY f.programme, f.line_no;
