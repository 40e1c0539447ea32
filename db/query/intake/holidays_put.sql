INSERT INTO holiday (date, name_th)
VALUES (:date, :name_th)
ON CONFLICT (date) DO UPDATE SET
    name_th = excluded.name_th;
