INSERT INTO project_text (rowid, text) VALUES (:place, :text);
