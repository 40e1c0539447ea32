SELECT NULL AS office, 0 AS sample, term, meaning_th, meaning_en
FROM glossary
ORDER BY term;
