-- The boundaries of the master, whole.
SELECT code, boundary FROM province.area WHERE boundary IS NOT NULL ORDER BY code;
