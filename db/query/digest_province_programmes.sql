-- Every programme.
SELECT * FROM programme ORDER BY code;
