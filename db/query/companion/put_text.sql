INSERT INTO entry_text (rowid, text) VALUES (:place, :text);
