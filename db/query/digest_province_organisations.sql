-- Every office that gives money or does something.
SELECT * FROM organisation ORDER BY code;
