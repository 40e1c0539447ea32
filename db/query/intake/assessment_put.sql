INSERT INTO assessment (area_code, kind, round, item, score, max_score, date, sort_order, sample)
VALUES (:area_code, :kind, :round, :item, :score, :max_score, :date, :position, :sample)
ON CONFLICT (area_code, kind, round, item) DO UPDATE SET
    score = excluded.score, max_score = excluded.max_score, date = excluded.date,
    sort_order = excluded.sort_order, sample = excluded.sample;
