-- A record of each kind to ask about: any will do, the first is found without a search.
SELECT (SELECT area_code FROM plan ORDER BY area_code, fiscal_year_be LIMIT 1),
       (SELECT code FROM project ORDER BY code LIMIT 1),
       (SELECT code FROM programme ORDER BY code LIMIT 1);
