INSERT INTO issue_map (from_edition, from_code, to_edition, to_code)
VALUES (:from_edition, :from_code, :to_edition, :to_code)
ON CONFLICT DO NOTHING;
