-- The release: its name, its addresses, the ways to the office.
SELECT * FROM release ORDER BY number;
