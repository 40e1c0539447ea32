INSERT INTO result (programme, no, text, figure, unit, rounded, as_of, source, sort_order)
VALUES (:programme, :no, :text, :figure, :unit, :rounded, :as_of, :source, :position)
ON CONFLICT (programme, no) DO UPDATE SET
    text = excluded.text, figure = excluded.figure, unit = excluded.unit,
    rounded = excluded.rounded, as_of = excluded.as_of, source = excluded.source,
    sort_order = excluded.sort_order;
