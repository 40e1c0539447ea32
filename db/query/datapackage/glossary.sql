SELECT term, meaning_th, meaning_en
FROM glossary
ORDER BY sort_key, term;
