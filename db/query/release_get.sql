-- The release row; a second row makes the file one of ours no longer. In the file of an older program
-- the four last columns are not there: each name then means the NULL of `none`.
SELECT number, made_utc, layout, fiscal_year_be, province_code, base_url, stale_days, issue_edition,
       small_cell,
       (SELECT contact_name FROM release LIMIT 1), (SELECT contact_phone FROM release LIMIT 1),
       (SELECT contact_form FROM release LIMIT 1), (SELECT contact_line FROM release LIMIT 1)
FROM release
     LEFT JOIN (SELECT NULL AS contact_name, NULL AS contact_phone, NULL AS contact_form,
                       NULL AS contact_line) AS none
ORDER BY number
LIMIT 2;
