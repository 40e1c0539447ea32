-- Every tambon and village with its newest plan of the fiscal year or before.
SELECT d.name_th,
       t.name_th,
       CASE a.level WHEN 'tambon' THEN 'ทั้งตำบล'
                    ELSE 'หมู่ที่ ' || CAST(substr(a.code, 7) AS INTEGER) END,
       (SELECT min(o.name_th) FROM organisation AS o WHERE o.area_code = t.code),
       p.fiscal_year_be,
       p.forum_date,
       p.review_date,
       ifnull((SELECT min(doc.title) FROM document AS doc
               WHERE doc.code = p.document_code
                 AND doc.area_code BETWEEN t.code AND t.code || '99'), p.document_code),
       CASE p.sample WHEN 1 THEN 'ตัวอย่าง' WHEN 0 THEN 'จริง' END
FROM area AS a
JOIN area AS t ON t.code = substr(a.code, 1, 6)
JOIN area AS d ON d.code = t.parent_code
LEFT JOIN plan AS p
       ON p.area_code = a.code
      AND p.fiscal_year_be = (SELECT max(newest.fiscal_year_be) FROM plan AS newest
                              WHERE newest.area_code = a.code AND newest.fiscal_year_be <= :year)
WHERE a.level IN ('tambon', 'village')
ORDER BY d.sort_key, d.code, t.sort_key, t.code, a.code;
