-- To whom the projects beyond capacity of a scope went, the one with most first: how many wait for an
-- answer, what was asked, what was granted. Without an agency: those not sent on yet.
SELECT p.forwarded_to, count(*), sum(p.answered = 0), coalesce(sum(p.budget_satang), 0),
       coalesce(sum(p.answer_satang), 0)
FROM (SELECT forwarded_to, answer IS NOT NULL OR answer_satang IS NOT NULL AS answered,
             budget_satang, answer_satang
      FROM project
      WHERE beyond_capacity = 1 AND area_code BETWEEN :first_area AND :last_area) AS p
GROUP BY p.forwarded_to
ORDER BY p.forwarded_to IS NULL, count(*) DESC, p.forwarded_to;
