-- Once, when all texts are in.
CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'entry_text', 'row');
INSERT INTO gram (letters, text_count) SELECT term, doc FROM temp.vocabulary;
DROP TABLE temp.vocabulary;
