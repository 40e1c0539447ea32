-- What is asked of a project p in a list of many tambons, with its tambon t and its district d.
SELECT p.code, p.office_code, p.name, p.fiscal_year_be, p.status, p.status_date, p.percent,
       p.budget_satang, p.priority_rank, p.focus, p.sample, p.area_code, p.doer, p.beyond_capacity,
       t.name_th, t.name_en, d.name_th, d.name_en,
       p.forwarded_to, p.forwarded_date, p.answer, p.answer_satang
