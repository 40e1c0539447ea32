SELECT DISTINCT edition, '' FROM issue ORDER BY edition;
