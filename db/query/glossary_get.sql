-- What a word means, as it is written in the province's list.
SELECT g.term, g.meaning_th, g.meaning_en,
       (SELECT min(o.code) FROM organisation AS o WHERE o.abbreviation = g.term)
FROM glossary AS g
WHERE g.term = :term;
