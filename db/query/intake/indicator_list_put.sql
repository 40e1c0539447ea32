INSERT INTO indicator (set_code, edition, code, dimension_no, dimension_th, name_th, unit,
                       direction, target, aggregation, public_words, definition, source, sort_order)
VALUES (:set, :edition, :code, :dimension_no, :dimension_th, :name_th, :unit, :direction, :target,
        :aggregation, :public_words, :definition, :source, :position)
ON CONFLICT (set_code, edition, code) DO UPDATE SET
    dimension_no = excluded.dimension_no, dimension_th = excluded.dimension_th,
    name_th = excluded.name_th, unit = excluded.unit, direction = excluded.direction,
    target = excluded.target, aggregation = excluded.aggregation,
    public_words = excluded.public_words, definition = excluded.definition,
    source = excluded.source, sort_order = excluded.sort_order;
