INSERT INTO project_money (project_code, class, organisation, amount_satang, rounded)
VALUES (:code, :class, :organisation, :amount, :rounded);
