INSERT INTO programme (code, name_th, start_year_be, end_year_be, year_kind, note, source, sort_order)
VALUES (:code, :name_th, :start_year_be, :end_year_be, :year_kind, :note, :source, :position)
ON CONFLICT (code) DO UPDATE SET
    name_th = excluded.name_th, start_year_be = excluded.start_year_be,
    end_year_be = excluded.end_year_be, year_kind = excluded.year_kind, note = excluded.note,
    source = excluded.source, sort_order = excluded.sort_order;
