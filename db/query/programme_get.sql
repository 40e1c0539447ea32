-- One programme; the columns of programme_list.sql.
SELECT p.code, p.name_th, p.start_year_be, p.end_year_be, p.year_kind, p.note, p.source,
       (SELECT count(*) FROM programme_area AS a WHERE a.programme = p.code)
FROM programme AS p
WHERE p.code = :code;
