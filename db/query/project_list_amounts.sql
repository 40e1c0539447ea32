-- A project's money by class, for a row of the register.
SELECT class, amount_satang
FROM project_money
WHERE project_code = :code;
