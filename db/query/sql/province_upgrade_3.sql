-- What layout 4 has beside new tables.
ALTER TABLE area ADD COLUMN boundary BLOB CHECK (boundary IS NULL OR level = 'tambon');
