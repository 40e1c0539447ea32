-- Every edition of every set, and how far the figures of a place go: the newest year it has, the newest
-- day those figures are of, and whether any of them is made up. The editions of a set stand together,
-- the newest first, where the first of them stands in the list of the province.
-- Without being told, SQLite reads every place of the edition for that day.
WITH newest (set_code, edition, year_be) AS (
    SELECT set_code, edition, max(year_be)
    FROM indicator_value
    WHERE area_code = :area_code
    GROUP BY set_code, edition
), told (set_code, edition, year_be, as_of, sample) AS (
    SELECT n.set_code, n.edition, n.year_be, max(v.as_of), max(v.sample)
    FROM newest AS n
    CROSS JOIN indicator_value AS v INDEXED BY indicator_value_by_area
      ON v.area_code = :area_code AND v.set_code = n.set_code AND v.edition = n.edition
     AND v.year_be = n.year_be
    GROUP BY n.set_code, n.edition
)
SELECT s.code, s.edition, s.name_th, s.from_year_be, s.to_year_be, s.dimension_count,
       s.indicator_count, s.every_years, t.year_be, t.as_of, coalesce(t.sample, 0)
FROM indicator_set AS s
LEFT JOIN told AS t ON t.set_code = s.code AND t.edition = s.edition
ORDER BY (SELECT min(o.sort_order) FROM indicator_set AS o WHERE o.code = s.code), s.code,
         s.from_year_be DESC, s.edition DESC;
