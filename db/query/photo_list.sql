-- The pictures of a project: before, during, after; of a stage the oldest first.
SELECT stage, file, date, caption, sha256, bytes, width_px, height_px, sample
FROM photo
WHERE project_code = :project_code
ORDER BY CASE stage WHEN 'before' THEN 1 WHEN 'during' THEN 2 ELSE 3 END, date, file;
