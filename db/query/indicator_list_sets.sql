-- Every edition of every set, and how far the figures of a place go: the newest year it has, the newest
-- day those figures are of, and whether any of them is made up. The editions of a set stand together,
-- the newest first, where the first of them stands in the list of the province.
-- Without being told, SQLite reads every place of the edition for that day.
SELECT s.code, s.edition, s.name_th, s.from_year_be, s.to_year_be, s.dimension_count,
       s.indicator_count, s.every_years, y.year_be,
       (SELECT max(v.as_of) FROM indicator_value AS v INDEXED BY indicator_value_by_area
        WHERE v.area_code = :area_code AND v.set_code = s.code AND v.edition = s.edition
          AND v.year_be = y.year_be),
       coalesce((SELECT max(v.sample) FROM indicator_value AS v INDEXED BY indicator_value_by_area
                 WHERE v.area_code = :area_code AND v.set_code = s.code AND v.edition = s.edition
                   AND v.year_be = y.year_be), 0)
FROM indicator_set AS s
LEFT JOIN (SELECT set_code, edition, max(year_be) AS year_be
           FROM indicator_value
           WHERE area_code = :area_code
           GROUP BY set_code, edition) AS y ON y.set_code = s.code AND y.edition = s.edition
ORDER BY (SELECT min(o.sort_order) FROM indicator_set AS o WHERE o.code = s.code), s.code,
         s.from_year_be DESC, s.edition DESC;
