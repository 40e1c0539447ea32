INSERT INTO indicator_set (code, edition, name_th, from_year_be, to_year_be, dimension_count,
                           indicator_count, every_years, sort_order)
VALUES (:set, :edition, :name_th, :from_year_be, :to_year_be, :dimension_count, :indicator_count,
        :every_years, :position)
ON CONFLICT (code, edition) DO UPDATE SET
    name_th = excluded.name_th, from_year_be = excluded.from_year_be,
    to_year_be = excluded.to_year_be, dimension_count = excluded.dimension_count,
    indicator_count = excluded.indicator_count, every_years = excluded.every_years,
    sort_order = excluded.sort_order;
