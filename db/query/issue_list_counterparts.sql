-- What an issue is called in the other editions, in both directions of the map.
SELECT i.edition, i.code, i.parent_code, i.name_th, i.name_en
FROM (SELECT to_edition AS edition, to_code AS code
      FROM issue_map WHERE from_edition = :edition AND from_code = :code
      UNION
      SELECT from_edition, from_code
      FROM issue_map WHERE to_edition = :edition AND to_code = :code) AS m
JOIN issue AS i ON i.edition = m.edition AND i.code = m.code
ORDER BY i.edition, i.sort_order, i.code;
