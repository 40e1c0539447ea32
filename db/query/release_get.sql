-- The release row; a second row makes the file one of ours no longer.
SELECT number, made_utc, layout, fiscal_year_be, province_code, base_url, stale_days, issue_edition,
       small_cell
FROM release
ORDER BY number
LIMIT 2;
