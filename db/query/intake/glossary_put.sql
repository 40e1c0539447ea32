INSERT INTO glossary (term, meaning_th, meaning_en, sort_key)
VALUES (:term, :meaning_th, :meaning_en, :sort_key)
ON CONFLICT (term) DO UPDATE SET
    meaning_th = excluded.meaning_th, meaning_en = excluded.meaning_en, sort_key = excluded.sort_key;
