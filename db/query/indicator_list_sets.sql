-- Every edition of every set, and how far the figures of a place go: the newest year it has, and the
-- newest day those figures are of. The newest edition of a set first.
-- Without being told, SQLite reads every place of the edition for that day.
SELECT s.code, s.edition, s.name_th, s.from_year_be, s.to_year_be, s.dimension_count,
       s.indicator_count, s.every_years, y.year_be,
       (SELECT max(v.as_of) FROM indicator_value AS v INDEXED BY indicator_value_by_area
        WHERE v.area_code = :area_code AND v.set_code = s.code AND v.edition = s.edition
          AND v.year_be = y.year_be)
FROM indicator_set AS s
LEFT JOIN (SELECT set_code, edition, max(year_be) AS year_be
           FROM indicator_value
           WHERE area_code = :area_code
           GROUP BY set_code, edition) AS y ON y.set_code = s.code AND y.edition = s.edition
ORDER BY s.sort_order, s.code, s.from_year_be DESC, s.edition DESC;
