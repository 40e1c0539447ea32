-- A page of the projects of a programme in a scope, in the order of the index project_by_programme:
-- the rows before it are skipped in the index, not read.
-- include part/marked_row.sql
FROM (SELECT rowid AS place
      FROM project
      WHERE programme = :programme AND area_code BETWEEN :first_area AND :last_area
      ORDER BY area_code, fiscal_year_be DESC, ifnull(priority_rank, 1000000), office_code
      LIMIT :row_limit OFFSET :first_row) AS k
-- include part/marked_page.sql
;
