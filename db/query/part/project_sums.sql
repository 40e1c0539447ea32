-- How many projects p, and their money: with a source or a funder that money alone, as in project_total.
       count(*),
       coalesce(sum(CASE WHEN coalesce(:class, :funder) IS NULL THEN p.budget_satang
                         ELSE (SELECT sum(m.amount_satang) FROM project_money AS m
                               WHERE m.project_code = p.code
                                 AND (:class IS NULL OR m.class = :class)
                                 AND (:funder IS NULL OR m.organisation = :funder)) END), 0),
       coalesce(sum(p.budget_satang IS NULL), 0)
