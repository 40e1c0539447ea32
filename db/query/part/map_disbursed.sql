-- Of tambons d.scope: what is paid out over all years, beside the budget of the same projects.
SELECT d.scope, sum(d.project_count), sum(d.budget_satang), sum(d.no_budget_count),
       sum(d.disbursed_satang), min(d.first_date), max(d.last_date)
