-- Every issue of every edition.
SELECT * FROM issue ORDER BY edition, code;
