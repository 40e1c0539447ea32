INSERT INTO release_made (number, sha256, log_id, approved_by, published_utc)
VALUES (:number, :sha256, :log_id, :approved_by, :published_utc)
ON CONFLICT (number) DO NOTHING;
