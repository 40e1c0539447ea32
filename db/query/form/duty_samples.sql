-- The three sample plans (domain.md S64): how many plans of the kind there are, and the document
-- that was chosen, by the words in its title.
WITH office AS (
    SELECT area_code,
           CASE WHEN name_th LIKE 'เทศบาลตำบล%' THEN 'tambon'
                WHEN name_th LIKE 'เทศบาลเมือง%' OR name_th LIKE 'เทศบาลนคร%' THEN 'town' END AS type
    FROM organisation
    WHERE area_code IS NOT NULL AND name_th LIKE 'เทศบาล%'
),
wanted (line_no, title, type, village) AS (
    VALUES (1, 'แผนชุมชนระดับหมู่บ้าน/ชุมชน ของเทศบาลตำบล', 'tambon', 1),
           (2, 'แผนชุมชนระดับหมู่บ้าน/ชุมชน ของเทศบาลนครหรือเทศบาลเมือง', 'town', 1),
           (3, 'แผนชุมชนระดับเทศบาล ของเทศบาลนครหรือเทศบาลเมือง ที่ผ่านเวทีประชาคมแล้ว', 'town', 0)
),
candidate AS (
    SELECT w.line_no, p.area_code, p.document_code, o.area_code AS tambon
    FROM wanted AS w
    JOIN office AS o ON o.type = w.type
    JOIN plan AS p ON substr(p.area_code, 1, 6) = o.area_code
                  AND (length(p.area_code) = 8) = w.village
    WHERE p.fiscal_year_be <= :year
)
SELECT w.title,
       (SELECT count(DISTINCT area_code) FROM candidate AS c WHERE c.line_no = w.line_no),
       (SELECT min(d.title) FROM candidate AS c
        JOIN document AS d ON d.code = c.document_code
                          AND substr(d.area_code, 1, 6) = c.tambon
        WHERE c.line_no = w.line_no AND d.title LIKE '%ตัวอย่างส่ง สถ.%')
FROM wanted AS w
ORDER BY w.line_no;
