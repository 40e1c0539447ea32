INSERT INTO calendar (code, name_th, rule, who, sort_order)
VALUES (:code, :name_th, :rule, :who, :position)
ON CONFLICT (code) DO UPDATE SET
    name_th = excluded.name_th, rule = excluded.rule, who = excluded.who,
    sort_order = excluded.sort_order;
