INSERT INTO issue (edition, code, parent_code, name_th, name_en, sort_order)
VALUES (:edition, :code, :parent, :name_th, :name_en, :position)
ON CONFLICT (edition, code) DO UPDATE SET
    parent_code = excluded.parent_code, name_th = excluded.name_th, name_en = excluded.name_en,
    sort_order = excluded.sort_order;
