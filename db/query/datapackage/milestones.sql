-- What is dated in a project's life (project_list_milestones.sql), of every project.
SELECT p.code AS project_code, p.area_code AS tambon_code, p.fiscal_year_be, k.kind AS milestone,
       k.kind AS milestone_th, k.date, k.detail, p.sample
FROM project AS p
JOIN (SELECT code, 1 AS place, 'start' AS kind, start_date AS date, NULL AS detail
      FROM project WHERE start_date IS NOT NULL
      UNION ALL
      SELECT code, 3, 'forwarded', forwarded_date, forwarded_to
      FROM project WHERE forwarded_date IS NOT NULL
      UNION ALL
      SELECT code, 4, 'disbursed', disbursed_date, NULL
      FROM project WHERE disbursed_date IS NOT NULL
      UNION ALL
      SELECT code, 6, 'report', status_date, status FROM project
      UNION ALL
      SELECT code, 7, 'end', end_date, NULL FROM project WHERE end_date IS NOT NULL
      UNION ALL
      SELECT project_code, 2, 'rung:' || rung, date, reference
      FROM project_ladder WHERE date IS NOT NULL
      UNION ALL
      SELECT project_code, 5, 'photo:' || stage, min(date), NULL
      FROM photo GROUP BY project_code, stage) AS k ON k.code = p.code
ORDER BY p.area_code, p.fiscal_year_be DESC, p.code, k.date, k.place, k.kind;
