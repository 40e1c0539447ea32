INSERT INTO organisation (code, name_th, abbreviation, aliases, name_en, kind, budget_class, phone,
                          area_code, sort_key)
VALUES (:code, :name_th, :abbreviation, :aliases, :name_en, :kind, :budget_class, :phone, :area_code,
        :sort_key)
ON CONFLICT (code) DO UPDATE SET
    name_th = excluded.name_th, abbreviation = excluded.abbreviation, aliases = excluded.aliases,
    name_en = excluded.name_en, kind = excluded.kind, budget_class = excluded.budget_class,
    phone = excluded.phone, area_code = excluded.area_code, sort_key = excluded.sort_key;
