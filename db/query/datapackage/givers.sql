-- Of districts, groups and the province, and of tambons, which have theirs in share_total.
SELECT g.scope, a.name_th AS scope_th, g.organisation, o.name_th AS organisation_th, g.class,
       g.class AS class_th, g.project_count, g.amount_satang AS amount_baht
FROM (SELECT scope, organisation, class, project_count, amount_satang
      FROM giver_total
      UNION ALL
      SELECT tambon_code, key, class, project_count, amount_satang
      FROM share_total WHERE part = 'funder') AS g
LEFT JOIN area AS a ON a.code = g.scope
LEFT JOIN organisation AS o ON o.code = g.organisation
ORDER BY g.scope, g.organisation, g.class;
