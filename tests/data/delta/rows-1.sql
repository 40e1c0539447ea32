-- What changed between rows-1.old.db and the file that rows-1.delta makes of it.
UPDATE project SET status = 'done' WHERE code IN ('A000003', 'A000006');
DELETE FROM project WHERE code = 'A000010';
INSERT INTO project (code, name, status) VALUES ('A000200', 'ขุดลอกคลอง', 'proposed');
