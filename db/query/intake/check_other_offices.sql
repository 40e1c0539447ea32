-- Organisations that are the office of another tambon.
SELECT code FROM organisation WHERE area_code IS NOT NULL AND area_code <> :office ORDER BY code;
