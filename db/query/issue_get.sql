-- The names of one issue.
SELECT i.edition, i.code, i.parent_code, i.name_th, i.name_en
FROM issue AS i
WHERE i.edition = :edition AND i.code = :code;
