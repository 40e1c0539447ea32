INSERT INTO source_beside (office_code, kind, stamp) VALUES (:office, :kind, :stamp)
ON CONFLICT (office_code, kind) DO UPDATE SET stamp = excluded.stamp;
