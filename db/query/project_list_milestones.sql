-- What is dated in a project's life, oldest first; of one day in the order of a project's course.
SELECT kind, date, detail
FROM (SELECT 1 AS place, 'start' AS kind, start_date AS date, NULL AS detail
      FROM project WHERE code = :code
      UNION ALL
      SELECT 2, 'rung:' || l.rung, l.date, l.reference
      FROM project_ladder AS l WHERE l.project_code = :code
      UNION ALL
      SELECT 3, 'forwarded', forwarded_date, forwarded_to FROM project WHERE code = :code
      UNION ALL
      SELECT 4, 'disbursed', disbursed_date, NULL FROM project WHERE code = :code
      UNION ALL
      SELECT 5, 'photo:' || f.stage, min(f.date), NULL
      FROM photo AS f WHERE f.project_code = :code GROUP BY f.stage
      UNION ALL
      SELECT 6, 'report', status_date, status FROM project WHERE code = :code
      UNION ALL
      SELECT 7, 'end', end_date, NULL FROM project WHERE code = :code)
WHERE date IS NOT NULL
ORDER BY date, place, kind;
