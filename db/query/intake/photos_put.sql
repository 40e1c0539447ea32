INSERT INTO photo (project_code, stage, file, date, caption, sha256, bytes, width_px, height_px,
                   sample)
VALUES (:code, :stage, :file, :date, :caption, :sha256, :bytes, :width_px, :height_px, :sample)
ON CONFLICT (project_code, stage, file) DO UPDATE SET
    date = excluded.date, caption = excluded.caption, sha256 = excluded.sha256,
    bytes = excluded.bytes, width_px = excluded.width_px, height_px = excluded.height_px,
    sample = excluded.sample;
