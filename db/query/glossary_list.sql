-- Every word with its meaning, and the abbreviations of organisations that have no such word. The key
-- sorts the words; of an organisation it is that of its name, so abbreviations are sorted after
-- reading.
SELECT g.term, g.meaning_th, g.meaning_en,
       (SELECT min(o.code) FROM organisation AS o WHERE o.abbreviation = g.term)
FROM glossary AS g
UNION ALL
SELECT o.abbreviation, o.name_th, o.name_en, o.code
FROM organisation AS o
WHERE o.abbreviation IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM glossary AS g WHERE g.term = o.abbreviation);
