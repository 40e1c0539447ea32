-- The issues that a project can name: those of the edition that have no parts.
SELECT i.code || ' ' || i.name_th, ''
FROM issue AS i
WHERE i.edition = :edition
  AND NOT EXISTS (SELECT 1 FROM issue AS part
                  WHERE part.edition = i.edition AND part.parent_code = i.code)
ORDER BY i.sort_order, i.code;
