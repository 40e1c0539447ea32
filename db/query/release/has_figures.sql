-- Whether a snapshot has any survey figures.
SELECT EXISTS (SELECT 1 FROM indicator_value) OR EXISTS (SELECT 1 FROM household_account)
       OR EXISTS (SELECT 1 FROM consumption);
