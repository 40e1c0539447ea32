-- Every project's texts in the order of the hits: the newest year first, then by place and forum rank.
SELECT code, name, objective
FROM snapshot.project
ORDER BY fiscal_year_be DESC, area_code, ifnull(priority_rank, 1000000), office_code;
